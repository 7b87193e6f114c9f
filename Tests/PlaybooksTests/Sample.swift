enum Sample {
  /// One of everything: used by most tests, so that each reads from top to bottom.
  static let small = """
    format: 1
    playbook: small-plan
    version: 3
    title: A small plan
    lead: command
    roles:
      command: {title: Incident commander, agency: police, holds: commander}
      press: {title: Press officer, agency: police, holds: press}
      legal: {title: Prosecutor's office, agency: prosecutor}
      health: {title: Hospital liaison, agency: health}
    facts:
      foreign: {fact: victims.foreign-nationals}
    defaults:
      warn: 5m
      escalate: [{after: 10m, to: command}, {after: 30m, to: legal}]
    phases:
      - id: first-hour
        title: First hour
        until: T0+1h
        steps:
          - {id: picture, kind: manual, title: One shared picture, role: command, due: T0+10m, evidence: note}
          - id: naming
            kind: decision
            title: May it be called an attack?
            role: legal
            after: picture
            due: T0+40m
            outcomes: {yes: "the word attack may be used", no: it may not}
          - {id: holding, kind: automatic, action: assemble, statement: holding, title: Draft, role: press}
          - {id: holding-submit, kind: automatic, action: submit, of: holding, title: Submit, role: press}
          - {id: holding-release, kind: automatic, action: release, of: holding, title: Release, role: press, go: person, after: holding-submit, due: T0+30m}
          - {id: explain, kind: manual, title: Explain the word, role: press, when: naming is yes, due: done(naming)+20m}
          - {id: embassies, kind: manual, title: Tell the embassies, role: command, when: foreign is yes, due: T0+8h}
          - id: names
            kind: manual
            title: Write down the names to be released
            role: press
            due: T0+3h
          - id: names-gate
            kind: approval
            title: Families agree
            role: legal
            due: T0+4h
            approve: {by: [command, legal, health], count: 2, covers: names}
          - {id: names-out, kind: manual, title: Release the names, role: press, after: names-gate, due: done(names-gate)+30m}
      - id: later
        title: Later
        until: T0+72h
        steps:
          - id: updates
            kind: cadence
            title: Regular updates
            role: press
            every: 30m
            first: done(holding-release)+30m
            slow-down: [{from: T0+3h, every: 1h}]
            until: enough is yes
            after: holding-release
            steps:
              - {id: gather, kind: manual, title: Gather, role: press, due: open+10m}
              - {id: publish, kind: manual, title: Publish, role: press, after: gather, due: open+25m}
          - id: enough
            kind: decision
            title: May the updates end?
            role: command
            due: T0+48h
            outcomes: {yes: they end, no: they go on}
          - {id: hot-wash, kind: manual, title: Hot wash, role: command, after: updates, due: done(enough)+24h}

    """
}
