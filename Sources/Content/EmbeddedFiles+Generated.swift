// swift-format-ignore-file
// Made by “make generate” from the files it names. Change those, not this.

let embeddedFiles: [EmbeddedFile] = [
  EmbeddedFile(
    "Playbooks/drills/harbour-market.yaml",
    ####"""
# A drill: an attack on a market hall, and the 72 hours after it.
#
# Port Ellery, its agencies, its people and this attack are invented. Whoever did it is not named and not described, here as in
# every statement. Play it with “afterword drill harbour-market”; copy it to make a drill of your own city. Times count from T0.
format: 1
drill: harbour-market
title: "Harbour Market: the first 72 hours"
about: >
  Eight agencies speak with one voice about an attack on a full market hall, while figures overlap, a draft blames a quarter, another
  admires the attacker, an outlet does not answer, and forty people need help that no single office can give.
seed: harbour-market-1

incident:
  id: harbour-market
  name: Attack at Harbour Market
  place: Harbour Market, Port Ellery
  t0: "2024-05-14T12:04:00+02:00"
  utc-offset: "+02:00"
  playbook: first-72-hours
  alarm: T0+3m
  by: duty-lead
ends: T0+72h

objectives:
  - { id: fast, title: "The first joint words within 30 minutes, and every promised time kept (GP 17)" }
  - { id: one-voice, title: "No figure leaves the house that two agencies have not reconciled (GP 17)" }
  - { id: no-harm, title: "No text stigmatises, glorifies or hurts; what would is stopped and mended (GP 17, GP 18)" }
  - { id: open, title: "An error is corrected in public, on every channel that carried it (GP 17)" }
  - { id: no-one-forgotten, title: "Everybody harmed has a case, every need a task, every task somebody who answers for it (GP 19)" }
  - { id: sturdy, title: "A dead outlet, a missed deadline and an unanswered handover are seen, and nothing is lost" }

agencies:
  city: { name: City of Port Ellery, kind: city }
  police: { name: Port Ellery Police, kind: police }
  prosecutor: { name: Public Prosecutor’s Office, kind: prosecutor }
  ambulance: { name: Ellery Ambulance Service, kind: ambulance }
  hospitals: { name: Ellery Hospitals, kind: health }
  fire: { name: Port Ellery Fire and Rescue, kind: fire }
  support: { name: Victim Support Ellery, kind: victim-services }
  trams: { name: Ellery Tramways, kind: transport }

officers:
  duty-lead: { name: Duty lead communicator, agency: city, roles: [lead, press, publisher, administrator] }
  city-press: { name: City press officer, agency: city, roles: [lead, press, clearance, publisher] }
  city-online: { name: City online editor, agency: city, roles: [press] }
  city-welfare: { name: City welfare officer, agency: city, roles: [victim-services] }
  commander: { name: Incident commander, agency: police, roles: [commander] }
  police-press: { name: Police press officer, agency: police, roles: [press, clearance] }
  family-liaison: { name: Family liaison officer, agency: police, roles: [family-liaison, victim-services, clearance] }
  prosecutor-press: { name: Prosecutor’s spokesperson, agency: prosecutor, roles: [press, clearance, prosecutor] }
  witness-care: { name: Witness protection officer, agency: prosecutor, roles: [witness-protection, victim-services] }
  ambulance-press: { name: Ambulance press officer, agency: ambulance, roles: [press, clearance] }
  hospital-press: { name: Hospital press officer, agency: hospitals, roles: [press, clearance] }
  ward-liaison: { name: Hospital social worker, agency: hospitals, roles: [victim-services] }
  fire-press: { name: Fire press officer, agency: fire, roles: [press, clearance] }
  tram-press: { name: Tramways duty manager, agency: trams, roles: [press, clearance] }
  support-lead: { name: Victim services lead, agency: support, roles: [victim-services, press, clearance] }
  support-press: { name: Victim services press officer, agency: support, roles: [press, clearance] }
  caseworker: { name: Case worker, agency: support, roles: [victim-services] }

channels:
  newsroom: { kind: generic, audience: public }
  city-site: { kind: generic, audience: public, dead: [{ from: T0+55m, until: T0+2h35m }] }
  partners: { kind: slack, audience: partners }
  team: { kind: slack, audience: internal }

# Invented persons get a given name and a family name from here; no two are the same.
names:
  given: [Alba, Bram, Cato, Dalia, Edda, Farid, Greta, Hanno, Ines, Jonah, Kaya, Levin]
  family: [Ashdown, Birkett, Calloway, Dunmore, Eastcott, Fairlie, Garrick, Holloway, Inglis, Jessop, Kestrel]

# What the press room does each time an update comes round, so that it need not be told twenty times.
habits:
  - { step: update-facts, by: police-press, do: done, after: 5m, except: [4] }
  - step: update-release
    by: [city-press, police-press, prosecutor-press, hospital-press, ambulance-press, fire-press, tram-press, support-press]
    do: clear
    after: 4m
    except: [2]
  - { step: update-release, by: duty-lead, do: start, after: 9m, except: [2] }
  - { step: handover, by: commander, do: done, after: 20m, note: Incoming lead has read the open deadlines and promises back. }

injects:
  # --- The first hour ---------------------------------------------------------------------------------------------------------
  - at: T0+4m
    by: police-press
    title: Police say where
    objective: fast
    fact: { name: place, key: place, value: Harbour Market, confirmed: yes }
  - at: T0+4m
    by: police-press
    title: Police say when it began
    fact: { name: onset, key: time.onset, value: "2024-05-14T12:04:00+02:00" }
  - at: T0+5m
    by: police-press
    title: Police say where nobody should go
    fact: { name: area, key: area, value: the streets around Harbour Market }
  - at: T0+5m
    by: police-press
    title: Police say what people nearby should do
    fact: { name: advice, key: action, value: go inside and wait until the police tell you that you can leave }
  - at: T0+6m
    by: city-press
    title: The city names the one page where statements stand
    fact: { name: page, key: link.official, value: "https://portellery.example/updates" }
  - at: T0+6m
    by: city-press
    title: The page is loaded from outside and works
    tested: page
  - at: T0+7m
    by: commander
    title: The public is still in danger
    step: { name: public-at-risk, do: decide, outcome: "yes", note: The attacker has not been found. }
  - at: T0+8m
    by: commander
    title: One shared report from the scene
    objective: fast
    step: { name: shared-picture, do: done, note: Major incident declared; all services on scene; access by Quay Street only. }
  - at: T0+9m
    by: ambulance-press
    title: Ambulance reports people hurt, number not final
    objective: one-voice
    fact: { name: hurt-scene, key: casualties.injured, value: at least 9, basis: triage at the scene }
  - at: T0+10m
    by: police-press
    title: Advice goes out by loudspeaker and warning app
    step: { name: protective-advice, do: done, note: "Go inside, stay inside, keep roads free. Warning app sent 12:13." }
  - at: T0+11m
    by: city-online
    title: A tired sentence about a whole quarter gets into the holding statement
    objective: no-harm
    edit:
      statement: step(holding-draft)
      add: The Salt Quarter community let this happen.
    expect: finding stig-collective-blame
  - at: T0+12m
    by: duty-lead
    title: The sentence goes; what stays is true and harms nobody
    objective: no-harm
    edit:
      statement: step(holding-draft)
      replace:
        - find: The Salt Quarter community let this happen.
          with: No community is to blame.
    expect: no errors
  - at: T0+13m
    by: police-press
    title: Scheduled posts are stopped
    step: { name: stop-scheduled-posts, do: done }
  - at: T0+13m
    by: duty-lead
    title: The holding statement is read aloud and sent for clearance
    step: { name: holding-review, do: done }
  - at: T0+16m
    by: [city-press, police-press]
    title: City and police sign the exact text
    objective: fast
    clear: step(holding-draft)
    expect: state cleared
  - at: T0+18m
    by: duty-lead
    title: The first joint statement goes out
    objective: fast
    step: { name: holding-release, do: start }
    expect: [done holding-release, delivered newsroom, delivered city-site]
  - at: T0+21m
    by: police-press
    title: Two people watch for false claims
    step: { name: rumour-watch, do: done }
  - at: T0+24m
    by: police-press
    title: A number for families is switched on
    objective: no-one-forgotten
    fact: { name: family-line, key: contact.family-line, value: 0800 555 0142 }
  - at: T0+27m
    by: police-press
    title: The number is called from a mobile and from abroad, and answered
    tested: family-line
  - at: T0+28m
    by: family-liaison
    title: The line for families is open
    step: { name: helpline-tested, do: done, note: Called from a mobile and from abroad and answered within a minute., reference: "call log 12:31" }
  - at: T0+33m
    by: commander
    title: One spokesperson, one place for the media
    step: { name: spokesperson, do: done, note: Superintendent speaks; media point at the old customs house. }
  - at: T0+36m
    by: commander
    title: The police lead the joint message while the scene is active
    step: { name: lead-voice, do: decide, outcome: police }
  - at: T0+38m
    by: fire-press
    title: The fire service reports the hall safe to enter
    fact: { name: hall, key: known.hall, value: There is no fire in the market hall. }
  - at: T0+39m
    by: tram-press
    title: The tramways report the harbour line stopped
    fact: { name: trams, key: known.trams, value: Trams on the harbour line are not running. }
  - at: T0+41m
    by: hospital-press
    title: The hospitals give their first figure
    objective: one-voice
    fact: { name: in-hospital, key: casualties.hospital, value: "14", basis: admission lists }
  - at: T0+45m
    by: prosecutor-press
    title: The prosecutor counts those who died at the scene
    objective: one-voice
    fact: { name: died-scene, key: casualties.killed, value: "5", scope: { route: scene, attackers: excluded }, basis: scene list }
    expect: no conflict
  - at: T0+47m
    by: hospital-press
    title: The hospitals count those who died there; one name may be on both lists
    objective: one-voice
    fact: { name: died-hospital, key: casualties.killed, value: "2", scope: { route: hospital, attackers: excluded }, basis: hospital list }
    expect: conflict C3
  - at: T0+49m
    by: prosecutor-press
    title: Somebody wants to add the two lists up
    objective: one-voice
    sum: { name: wrong-total, facts: [died-scene, died-hospital], reason: for the next update }
    expect: refused C3-overlap

  # --- The first day: people ---------------------------------------------------------------------------------------------------
  - at: T0+50m
    by: caseworker
    title: Twelve people who saw it are registered at the customs house
    objective: no-one-forgotten
    cases: { name: saw-it, count: 12, categories: [present], languages: [en] }
  - at: T0+55m
    by: caseworker
    title: Each gets a card with a case number, and somebody who looks and listens
    task: { cases: saw-it, code: [REG-01, REG-02], do: done, note: Card handed over; no urgent need left open. }
  - at: T0+1h5m
    by: caseworker
    title: Nine people with light injuries
    objective: no-one-forgotten
    cases: { name: lightly-hurt, count: 9, categories: [lightly-injured], languages: [en] }
  - at: T0+1h8m
    title: The city's site has been dead for a quarter of an hour; everybody else has the update
    objective: sturdy
    expect: [waiting city-site, delivered newsroom]
  - at: T0+1h10m
    by: city-welfare
    title: The information cell is open
    step: { name: information-cell, do: done, note: "Town hall, room 2; list of who clears what is on the wall." }
  - at: T0+1h12m
    by: caseworker
    title: Cards and first needs for the lightly injured
    task: { cases: lightly-hurt, code: [REG-01, REG-02], do: done, note: Card handed over; taxis home arranged. }
  - at: T0+1h13m
    by: ward-liaison
    title: They go home with written advice
    task: { cases: lightly-hurt, code: MIN-01, do: done, note: Discharge leaflet with the support line. }
  - at: T0+1h15m
    by: caseworker
    title: Families of people who are missing
    objective: no-one-forgotten
    cases: { name: searching, count: 3, categories: [missing-family], languages: [en] }
  - at: T0+1h20m
    by: caseworker
    title: Cards, and one record for each person who is sought
    task: { cases: searching, code: [REG-01, REG-02], do: done, note: Waiting together at the reception point. }
  - at: T0+1h22m
    by: family-liaison
    title: One report for each person sought, all lists searched
    task: { cases: searching, code: [MIS-01, MIS-02], do: done, note: Searched hospital and scene lists. }

  # --- A draft that admires --------------------------------------------------------------------------------------------------
  - at: T0+1h24m
    by: city-online
    title: An added line makes the attacker larger than life; the text leaves clearance
    objective: no-harm
    edit:
      statement: step(update-draft#2)
      add: The attacker struck with military precision. He sacrificed himself for his cause.
    expect: [finding glor-competence, finding glor-martyr-terms]
  - at: T0+1h25m
    by: duty-lead
    title: It cannot be sent for clearance
    objective: no-harm
    submit: step(update-draft#2)
    expect: refused glor-martyr-terms
  - at: T0+1h26m
    by: duty-lead
    title: The line goes
    objective: no-harm
    edit:
      statement: step(update-draft#2)
      replace:
        - find: The attacker struck with military precision. He sacrificed himself for his cause.
          with: Thank you to everyone who helped people to safety.
    expect: no errors
  - at: T0+1h27m
    by: duty-lead
    title: The mended update is sent for clearance
    submit: step(update-draft#2)
    expect: state in-clearance
  - at: T0+1h30m
    by: [city-press, police-press, prosecutor-press, hospital-press, ambulance-press, fire-press, tram-press]
    title: Seven agencies sign the mended text
    objective: one-voice
    clear: step(update-draft#2)
  - at: T0+1h32m
    by: duty-lead
    title: Update two goes out in time
    step: { name: "update-release#2", do: start }

  - at: T0+1h35m
    by: prosecutor-press
    title: The lists are compared name by name; one person was on both
    objective: one-voice
    fact:
      name: died
      key: casualties.killed
      value: "6"
      scope: { route: all, attackers: excluded }
      basis: scene list and hospital list compared name by name
    expect: no conflict
  - at: T0+1h36m
    by: duty-lead
    title: What no agency says about the attacker
    objective: no-harm
    step: { name: never-said, do: done, note: "No name, no portrait, no method, no footage. Nothing about faith, origin or family." }
  - at: T0+1h37m
    by: prosecutor-press
    title: A detail only the attacker knows is held back
    hold-back: { words: green delivery van, code: investigation, review: T0+36h, say: We cannot say more about how it happened. }
  - at: T0+1h40m
    by: hospital-press
    title: The hospitals give one figure of people hurt
    objective: one-voice
    fact: { name: hurt, key: casualties.injured, value: "23", basis: admission and discharge lists }
  - at: T0+1h41m
    by: hospital-press
    title: It stands in the place of the first count at the scene
    confirm: { fact: hurt, over: [hurt-scene], reason: "agreed with the ambulance service by telephone at 13:44" }
  - at: T0+1h43m
    by: hospital-press
    title: One casualty figure is agreed with the hospitals
    step: { name: hospital-figures, do: done, note: "Six dead, 23 hurt, 14 in hospital; lists compared at 13:40." }
  - at: T0+1h45m
    by: prosecutor-press
    title: It may be called an attack
    step: { name: naming, do: decide, outcome: attack, note: Evidence at the scene; motive stays open. }
  - at: T0+1h48m
    by: support-lead
    title: The support line is switched on, called and answered
    objective: no-one-forgotten
    fact: { name: support-line, key: contact.support-line, value: 0800 555 0177 }
  - at: T0+1h50m
    by: support-lead
    title: The support line was tried
    tested: support-line
  - at: T0+1h51m
    by: support-lead
    title: A reception point for survivors is open
    step: { name: survivor-reception, do: done, note: "Old customs house, warm rooms, interpreters on the way." }
  - at: T0+1h55m
    by: support-lead
    title: The coordination of support is set up
    task: { code: [PRG-01, PRG-02, PRG-06], do: done, note: "One number, one form, one list." }
  - at: T0+1h58m
    by: [city-press, support-press]
    title: City and victim services sign the statement on support
    clear: step(support-draft)
  - at: T0+2h2m
    by: duty-lead
    title: The statement on support goes out
    objective: no-one-forgotten
    step: { name: support-release, do: start }
    expect: done support-release
  - at: T0+2h10m
    by: commander
    title: First briefing, the agencies standing together
    step: { name: background-briefing, do: done }

  # --- Casualties: families first ----------------------------------------------------------------------------------------------
  - at: T0+2h12m
    by: family-liaison
    title: A place for families, away from the media, is open
    objective: no-one-forgotten
    step: { name: family-reception, do: done, note: "Sailors' chapel, side entrance; two officers at each table." }
  - at: T0+2h14m
    by: hospital-press
    title: The hospitals object to a text that families have not heard
    objective: no-harm
    object:
      statement: step(casualty-draft)
      code: dignity
      reason: The families at the chapel have not been told this figure. They must hear it from us first.
      words: people have died
  - at: T0+2h20m
    by: family-liaison
    title: The families are told, in person, at the chapel
    objective: no-harm
    gate: { name: families-first, open: yes, note: Told in person at the chapel and by telephone to one family abroad. }
  - at: T0+2h22m
    by: duty-lead
    title: The text says that families heard first, and is sent again
    edit:
      statement: step(casualty-draft)
      replace: [{ find: We are telling families first., with: We have told the families first. }]
    expect: no errors
  - at: T0+2h23m
    by: duty-lead
    title: Everybody must sign the changed text anew
    submit: step(casualty-draft)
    expect: state in-clearance
  - at: T0+2h25m
    by: duty-lead
    title: Somebody wants it out at once
    objective: no-harm
    release: step(casualty-draft)
    expect: refused clearance-policy-unmet
  - at: T0+2h28m
    by: [city-press, prosecutor-press, hospital-press, family-liaison]
    title: City, prosecutor, hospitals and police sign the exact text
    objective: one-voice
    clear: step(casualty-draft)
    expect: state cleared
  - at: T0+2h34m
    by: duty-lead
    title: The number of people who died is made public, after the families know it
    objective: one-voice
    step: { name: casualty-release, do: start }
    expect: done casualty-release
  - at: T0+2h40m
    by: family-liaison
    title: The bereaved families are registered
    objective: no-one-forgotten
    cases: { name: bereaved, count: 6, categories: [bereaved], languages: [en] }
  - at: T0+2h42m
    by: ward-liaison
    title: Three people with serious injuries
    cases: { name: badly-hurt, count: 3, categories: [seriously-injured], languages: [en] }
  - at: T0+2h45m
    by: caseworker
    title: Two families from abroad
    cases: { name: from-abroad, count: 2, categories: [present, foreign-national], languages: [pt, en] }
  - at: T0+2h47m
    by: caseworker
    title: Two children who were there with their school
    cases: { name: pupils, count: 2, categories: [present, child], languages: [en] }
  - at: T0+2h48m
    by: ward-liaison
    title: Three helpers who came running
    cases: { name: helpers, count: 3, categories: [responder], languages: [en] }
  - at: T0+2h50m
    title: The city's site is back and has everything that still stands
    objective: sturdy
    expect: delivered city-site
  - at: T0+2h50m
    by: family-liaison
    title: Cards for the bereaved, by hand
    task: { cases: bereaved, code: REG-01, do: done, note: Card handed over at the chapel. }
  - at: T0+2h52m
    by: ward-liaison
    title: Cards on the wards
    task: { cases: badly-hurt, code: [REG-01, SIN-01, SIN-02, SIN-04], do: done, note: Ward contact recorded; family is there; door is watched. }
  - at: T0+2h53m
    by: ward-liaison
    title: Cards for the helpers
    task: { cases: helpers, code: REG-01, do: done, note: Card handed over. }
  - at: T0+2h55m
    by: caseworker
    title: Cards, first needs and guardians
    task: { cases: pupils, code: [REG-01, REG-02, CHI-01], do: done, note: Parents found and checked. }
  - at: T0+2h56m
    by: caseworker
    title: Cards and first needs for the families from abroad
    task: { cases: from-abroad, code: [REG-01, REG-02], do: done, note: Interpreter by telephone. }
  - at: T0+2h57m
    by: caseworker
    title: Looking and listening, on the wards and at the chapel
    task: { cases: bereaved, code: REG-02, do: done, note: Somebody stays with each family. }
  - at: T0+2h58m
    by: support-lead
    title: Visits agreed with the doctors
    task: { cases: badly-hurt, code: REG-02, do: done, note: First needs seen to; visits agreed. }
  - at: T0+2h59m
    by: support-lead
    title: And for the helpers
    task: { cases: helpers, code: REG-02, do: done, note: Talked with each of them. }
  - at: T0+3h
    by: family-liaison
    title: Who belongs to whom, and who must be told before any name goes out
    task: { cases: bereaved, code: [BER-01, BER-02, BER-04], do: done, note: Told in person by a trained pair. }
  - at: T0+3h4m
    by: police-press
    title: The fourth update was forgotten in the noise; its promise and its deadline are missed
    objective: sturdy
    step: { name: "update-facts#4", do: done, note: Late; everybody was at the briefing. }
    expect: escalated update-release#4
  - at: T0+3h20m
    by: witness-care
    title: A witness who was threatened goes into the sealed compartment
    cases: { name: sealed, categories: [protected-witness], ground: public-task }
  - at: T0+3h25m
    by: city-press
    title: The mayor says that no community is to blame
    objective: no-harm
    step: { name: no-blame, do: done, note: Said by the mayor at the quay., reference: "recording, 15:30" }
  - at: T0+3h30m
    by: city-welfare
    title: The reception point near the scene is staffed
    task: { code: PRG-04, do: done, note: Old customs house. }
  - at: T0+4h
    by: support-lead
    title: Second records are looked for
    task: { cases: saw-it, code: REG-04, do: done, note: No second record. }
  - at: T0+4h2m
    by: support-lead
    title: Also among the injured and the families
    task: { cases: lightly-hurt, code: REG-04, do: done, note: No second record. }
  - at: T0+4h4m
    by: support-lead
    title: And for those who search
    task: { cases: searching, code: [REG-04, MIS-03, MIS-06], do: done, note: Callers linked to one record each; somebody stays with them. }

  # --- A figure was wrong ------------------------------------------------------------------------------------------------------
  - at: T0+4h40m
    by: hospital-press
    title: Two people were counted in two hospitals; the published figure was too high
    objective: open
    replace: { fact: hurt, name: hurt-right, value: "21", reason: "double count: two people were moved between hospitals" }
    expect: conflict C6
  - at: T0+4h43m
    by: duty-lead
    title: The error is to be said in public
    objective: open
    correct:
      statement: step(update-draft#7)
      name: correction
      fact: hurt-right
      reason: People were moved between hospitals and were counted in both.
    expect: no errors
  - at: T0+4h45m
    by: duty-lead
    title: The correction is sent for clearance
    submit: correction
  - at: T0+4h48m
    by: [city-press, hospital-press, prosecutor-press, fire-press, tram-press]
    title: Everybody in whose name it is issued signs it
    objective: open
    clear: correction
    expect: state cleared
  - at: T0+4h50m
    by: duty-lead
    title: The correction goes to everybody who had the wrong figure
    objective: open
    release: correction
    expect: [state released, no conflict]

  # --- The evening and the night ---------------------------------------------------------------------------------------------
  - at: T0+5h
    by: witness-care
    title: Each witness's safety is looked at
    step: { name: witness-protection, do: done, note: One witness moved; the others have a number to call. }
  - at: T0+5h10m
    by: police-press
    title: The cordon is drawn in to the hall
    replace: { fact: area, name: area-hall, value: "the market hall, which stays closed", reason: the cordon was drawn in }
  - at: T0+5h11m
    by: police-press
    title: Nobody needs to stay indoors any more
    replace: { fact: advice, name: advice-open, value: "you can leave; the streets around the hall are open again", reason: the people nearby are out of danger }
  - at: T0+5h30m
    by: support-lead
    title: A family from abroad is to be cared for by the city; nobody there answers
    objective: sturdy
    task: { cases: from-abroad-1, code: REG-04, do: hand-over, to: city, answer-by: T0+9h30m, note: They stay at a city hostel. }
  - at: T0+6h30m
    by: city-press
    title: The communities that fear blame are called, half an hour late
    objective: sturdy
    step: { name: community-outreach, do: done, note: "Nine calls; patrols agreed for the evening; next talk tomorrow at noon." }
  - at: T0+7h
    by: police-press
    title: It is confirmed that people from abroad are among those harmed
    fact: { name: abroad, key: victims.foreign-nationals, value: "yes", release: internal }
  - at: T0+7h30m
    by: commander
    title: The consulates are told before anything is public
    step: { name: consulates, do: done, note: Two consulates told by telephone. }
  - at: T0+10h
    title: Nobody has taken the family over
    objective: sturdy
    expect: late-handovers 1
  - at: T0+10h30m
    by: city-welfare
    title: The city takes them over, late
    objective: no-one-forgotten
    task: { cases: from-abroad-1, code: REG-04, do: accept }
  - at: T0+10h40m
    by: city-welfare
    title: And looks for a second record
    task: { cases: from-abroad-1, code: REG-04, do: done, note: No second record; room for a week. }
  - at: T0+12h
    by: caseworker
    title: What happens with the data is explained, and rights are handed over in writing
    task: { cases: saw-it, code: [REG-03, REG-05], do: done, note: "Notice 1, English." }
  - at: T0+12h10m
    by: caseworker
    title: The same for the lightly injured
    task: { cases: lightly-hurt, code: [REG-03, REG-05], do: done, note: "Notice 1, English." }
  - at: T0+12h20m
    by: caseworker
    title: And for those who search
    task: { cases: searching, code: [REG-03, REG-05], do: done, note: "Notice 1, English." }
  - at: T0+12h22m
    by: caseworker
    title: And for the children, with their parents
    task: { cases: pupils, code: [REG-03, REG-05], do: done, note: Notice for children. }
  - at: T0+12h24m
    by: support-lead
    title: Proof of presence and second records
    task: { cases: saw-it, code: WIT-01, do: done, note: Proof of presence taken. }
  - at: T0+12h25m
    by: city-welfare
    title: Warmth, a telephone to charge and a way home for those who were there
    task: { cases: saw-it, code: WIT-02, do: done, note: Taxis and blankets. }
  - at: T0+12h26m
    by: ward-liaison
    title: Data and rights, at the bedside
    task: { cases: badly-hurt, code: REG-03, do: done, note: Explained when awake. }
  - at: T0+12h27m
    by: family-liaison
    title: Data and rights, with the bereaved
    task: { cases: bereaved, code: REG-03, do: done, note: Explained by the liaison officer. }
  - at: T0+12h30m
    by: caseworker
    title: They allow the city to help with journeys and lodging
    consent: { cases: searching, purposes: [support], agency: city, given: yes }

  # --- Day two and three -------------------------------------------------------------------------------------------------------
  - at: T0+19h
    by: family-liaison
    title: Each bereaved family was told in person
    step: { name: kin-told, do: done, note: Told in person by trained pairs., reference: case records of the six families }
  - at: T0+19h10m
    by: support-lead
    title: Rights in writing, for the bereaved and on the wards
    task: { cases: bereaved, code: [REG-04, REG-05], do: done, note: Leaflet 3; read out where wished. }
  - at: T0+19h20m
    by: family-liaison
    title: Families hear of each release before it goes out
    task: { cases: bereaved, code: BER-11, do: done, note: Each family called before the evening update. }
  - at: T0+19h30m
    by: city-welfare
    title: Journeys and lodging for relatives
    task: { cases: bereaved, code: BER-10, do: done, note: Rooms at the harbour hotel. }
  - at: T0+20h
    by: commander
    title: Rest plan for the own people
    step: { name: staff-care, do: done }
  - at: T0+20h30m
    by: city-welfare
    title: Flowers and candles at the quay, with stewards
    step: { name: vigil-advice, do: done, note: Quay Street closed to cars; stewards until midnight. }
  - at: T0+21h
    by: [prosecutor-press, support-lead]
    title: Prosecutor and victim services agree that no name goes out before its family wishes it
    step: { name: names-gate, do: approve }
  - at: T0+22h
    by: support-lead
    title: The assistance centre opens
    objective: no-one-forgotten
    step: { name: assistance-centre, do: done, note: "Town hall annex, 8 to 20; counsellors, money, papers, interpreters." }
  - at: T0+22h30m
    by: commander
    title: No family wishes its name to be public; the step is left out
    objective: no-harm
    step: { name: names-released, do: skip, note: All six families asked that names stay private. }
  - at: T0+23h
    by: family-liaison
    title: The searching families know; their cases change
    assess: { cases: searching, needs: [person-located] }
  - at: T0+23h10m
    by: family-liaison
    title: The searches are settled
    task: { cases: searching, code: MIS-07, do: done, note: Found in hospital; reunited. }
  - at: T0+25h
    by: commander
    title: Day-two briefing, which says plainly what has changed
    step: { name: day-two-briefing, do: done, note: "Corrected figure explained again; next briefing tomorrow at 11:00." }
  - at: T0+30h
    by: police-press
    title: Background talk with the media, without names or symbols
    step: { name: media-background, do: done, note: Eleven newsrooms. }
  - at: T0+44h
    by: city-press
    title: Public meeting in the Salt Quarter
    objective: no-harm
    step: { name: community-meeting, do: done, note: "Three hundred people; the police chief and the imam, the priest and the school head spoke." }
  - at: T0+46h
    by: city-welfare
    title: Funerals around the families' wishes
    step: { name: funerals, do: done, note: Costs taken over; no cameras inside. }
  - at: T0+50h
    by: support-lead
    title: The agencies met, the lists were compared, rules for data are written down
    objective: no-one-forgotten
    task: { code: [PRG-03, PRG-07, PRG-08, PRG-10], do: done, note: Minutes of the coordination round. }
  - at: T0+51h
    by: city-welfare
    title: Interpreters and the assistance centre are in place
    task: { code: [PRG-05, PRG-09], do: done, note: Town hall annex. }
  - at: T0+58h
    by: support-lead
    title: All agencies go through the open cases and tasks
    objective: no-one-forgotten
    step: { name: gap-review, do: done, note: Overdue tasks given to somebody by name. }
  - at: T0+70h
    by: commander
    title: The regular updates may end
    step: { name: updates-end, do: decide, outcome: "yes", note: The last update says so. }
  - at: T0+71h
    by: commander
    title: Debrief with all agencies
    step: { name: hot-wash, do: done, note: All agencies at one table., reference: "minutes, town hall, 17 May" }
  - at: T0+72h
    by: commander
    title: The drill ends
    stand-down: The drill is over.

measures:
  - { measure: minutes-to-first-statement, at-most: 30, objective: fast }
  - { measure: statements-released, at-least: 10, objective: fast }
  - { measure: conflicts-caught, at-least: 1, objective: one-voice }
  - { measure: findings-caught, at-least: 2, objective: no-harm }
  - { measure: objections, at-least: 1, objective: no-harm }
  - { measure: corrections, at-least: 1, at-most: 1, objective: open }
  - { measure: promises-kept, at-least: 10, objective: fast }
  - { measure: promises-missed, at-least: 1, at-most: 2, objective: sturdy }
  - { measure: escalations, at-least: 1, objective: sturdy }
  - { measure: cases-opened, at-least: 40, objective: no-one-forgotten }
  - { measure: handovers-late, at-least: 1, objective: sturdy }
  - { measure: tasks-done, at-least: 250, objective: no-one-forgotten }
  - { measure: messages-outstanding, at-most: 0, objective: sturdy }

"""####),
  EmbeddedFile(
    "Playbooks/first-72-hours.yaml",
    ####"""
# The first 72 hours after an attack, for press, command, prosecutor, health, victim services and city.
#
# Copy this file into the folder “playbooks” of your workspace, fit it to your city and check it with
# “afterword playbook validate”. A run keeps the text it was started with; changing this file changes only later runs.
#
# Where the times come from stands under “source:” at each step. “GP” is a Good Practice of the Rabat–Washington Good Practices
# of the Global Counterterrorism Forum: 17 (quick, accurate, one voice), 18 (no stigma, no glory), 19 (victims and witnesses).
# Times with no source are proposals of this project, to be fitted to local law and capacity.
format: 1
playbook: first-72-hours
version: 1
title: First 72 hours after an attack
about: >
  From the first shared picture to the stand-down of public information. Deadlines count from T0, the time of the attack.
  A missed deadline closes nothing: it tells the next role.
lead: command

roles:
  command: { title: Incident commander, agency: police, holds: commander, deputy: communicator }
  communicator: { title: Lead communicator, holds: lead }
  press: { title: Police press officer, agency: police, holds: press, deputy: communicator }
  prosecutor: { title: Prosecutor's spokesperson, agency: prosecutor, holds: prosecutor }
  health: { title: Hospital liaison, agency: health }
  victims: { title: Victim services lead, agency: victim-services }
  family: { title: Family liaison coordinator, holds: family-liaison, deputy: victims }
  witness: { title: Witness protection officer, holds: witness-protection, deputy: prosecutor }
  city: { title: City crisis team, agency: city }

# Read from the incident's fact record as soon as they are confirmed; until then they are unknown.
facts:
  foreign-nationals: { fact: victims.foreign-nationals }

defaults:
  warn: 5m
  escalate:
    - { after: 10m, to: communicator }
    - { after: 30m, to: command }

phases:
  - id: first-hour
    title: First hour
    until: T0+1h
    steps:
      - id: call-out
        kind: automatic
        title: Call the information team together
        role: communicator
        action: notify
        audience: internal
        message: >
          The plan for the first 72 hours has started. Look at “afterword run board” for what is yours, and say nothing in public
          before the holding statement is cleared.
      - id: shared-picture
        kind: manual
        title: Take one shared report from the scene
        role: command
        due: T0+10m
        evidence: note
        how: >
          Major incident declared, exact place, type, hazards, access, number of casualties, services present (M/ETHANE). Enter
          place, onset and area as facts, so that every agency speaks from the same picture.
        source: JESIP joint doctrine, M/ETHANE as the shared first report.
      - id: public-at-risk
        kind: decision
        title: Is the public still in danger?
        role: command
        due: T0+10m
        outcomes:
          yes: people nearby must be told what to do
          no: there is no danger that advice could lessen
      - id: protective-advice
        kind: manual
        title: Tell people nearby what to do
        role: press
        assist: [command]
        when: public-at-risk is not no
        due: T0+15m
        evidence: note
        how: >
          Where, what to do, what not to do, when you speak again. Verbs first, no reasons, no guesses. Use the warning channels
          of your country; the advice goes out before anything else is known.
        source: >
          The French SAIP alert was specified for 15 minutes after an attack and took about three hours in Nice in 2016.
      - id: stop-scheduled-posts
        kind: manual
        title: Stop every scheduled post and campaign
        role: press
        due: T0+15m
        source: DINFOS list of the US Department of Defense for the first hour of a crisis.
      - id: holding-draft
        kind: automatic
        title: Assemble the holding statement
        role: communicator
        action: assemble
        statement: holding
        next-update: 1h15m
        after: shared-picture
      - id: holding-review
        kind: manual
        title: Read the holding statement aloud and mend it
        role: communicator
        assist: [press]
        after: holding-draft
        due: T0+20m
        how: >
          What happened, what to do, whom to call, what is not known yet, when you speak again, who speaks. Change it with
          “afterword statement edit”.
      - id: holding-check
        kind: automatic
        title: Check the holding statement
        role: communicator
        action: check
        of: holding-draft
        after: holding-review
      - id: holding-submit
        kind: automatic
        title: Send the holding statement for clearance
        role: communicator
        action: submit
        of: holding-draft
        after: holding-check
      - id: holding-release
        kind: automatic
        go: person
        title: Release the holding statement
        role: communicator
        assist: [press]
        action: release
        of: holding-draft
        after: holding-submit
        due: T0+30m
        warn: 10m
        escalate:
          - { after: 5m, to: press }
          - { after: 15m, to: command }
        how: Start this step once the clearances are in. Nothing goes out before the policy is met for this exact text.
        source: >
          GP 17. First official words came after 20 to 43 minutes in the quickest quarter of the cases looked at (Westminster
          2017 at most 20, Oslo 2011 32, Brussels and Munich 2016 43) and after 2 h 18 min in Paris 2015. Practice asks for 15 to
          30 minutes.
      - id: partners-told
        kind: automatic
        title: Tell partner organisations which text stands
        role: communicator
        action: notify
        audience: partners
        message: >
          The first joint statement is released. Please use its words only, and send questions and sightings of false claims to
          the information team. The next update comes at the time it names.
        after: holding-release
      - id: rumour-watch
        kind: manual
        title: Start watching media and networks for false claims
        role: press
        due: T0+30m
        source: Munich 2016, where unverified reports multiplied for hours.
      - id: helpline-tested
        kind: manual
        title: Open the line for families and test it by calling
        role: family
        due: T0+45m
        evidence: reference
        how: >
          Call the number from outside, from a mobile and from abroad. Record it as the fact contact.family-line only when
          somebody has answered; give the test call as the reference.
        source: Kerslake report on Manchester 2017, complete failure of the announced number.
      - id: spokesperson
        kind: manual
        title: Name one spokesperson and one place for the media
        role: command
        due: T0+45m
        evidence: note
        source: College of Policing, media in major incidents.
      - id: victim-measures
        kind: automatic
        title: Open the incident's own support tasks
        role: victims
        action: open-tasks
        tasks: incident
        after: shared-picture
        source: GP 19.
      - id: lead-voice
        kind: decision
        title: Which agency leads the joint message?
        role: command
        assist: [prosecutor]
        due: T0+1h
        outcomes:
          police: the police lead while the scene is active
          prosecutor: the prosecutor leads; every word touches the investigation
          city: the city leads; the danger has passed and recovery begins
        source: GP 17, one response for all agencies.

  - id: first-day
    title: First day
    until: T0+24h
    steps:
      - id: updates
        kind: cadence
        title: Public updates at the promised times
        role: communicator
        every: 30m
        first: done(holding-release)+25m
        slow-down:
          - { from: T0+3h, every: 1h }
          - { from: T0+12h, every: 8h }
        until: updates-end is yes
        after: holding-release
        source: >
          Every 30 minutes to the third hour, then hourly, then three a day; always at a clock time that the update before named.
          Frequent updates that name the next one are the practice of incident communication elsewhere (PagerDuty).
        steps:
          - id: update-facts
            kind: manual
            title: Gather what is new, unchanged and unknown
            role: press
            assist: [communicator]
            due: open+10m
          - id: update-draft
            kind: automatic
            title: Assemble the update
            role: communicator
            action: assemble
            statement: situation
            after: update-facts
          - id: update-submit
            kind: automatic
            title: Send the update for clearance
            role: communicator
            action: submit
            of: update-draft
          - id: update-release
            kind: automatic
            go: person
            title: Release the update
            role: communicator
            assist: [press]
            action: release
            of: update-draft
            after: update-submit
            due: open+20m
            escalate:
              - { after: 5m, to: press }
              - { after: 15m, to: command }
            source: Late by 5 minutes tells the next role.
      - id: information-cell
        kind: manual
        title: Open the joint information cell, list who clears what
        role: city
        after: lead-voice
        due: T0+1h30m
        evidence: note
        source: FEMA IS-702, gather, verify, coordinate, disseminate.
      - id: naming
        kind: decision
        title: May the event be called an attack?
        role: prosecutor
        after: shared-picture
        due: T0+2h
        evidence: note
        outcomes:
          attack: the word attack may be used
          terrorism: the authorities treat it as terrorism and say so
          not-yet: the statements keep to “incident”; decide again later
        source: >
          Declared after 1 h 50 to 2 h 20 in Vienna 2020 and London 2017. Motive and guilt stay out in any case (Directive (EU)
          2016/343, recital 16).
      - id: never-said
        kind: manual
        title: Agree what no agency says about the attacker
        role: communicator
        assist: [prosecutor, press]
        due: T0+2h
        evidence: note
        how: >
          No name unless the law or the search needs it, no portrait, no manifesto, no footage, no method. Nothing about faith,
          origin or the family of a suspect. Write each point as a holdback.
        source: GP 18.
      - id: survivor-reception
        kind: manual
        title: Open the reception point for survivors
        role: victims
        assist: [city]
        due: T0+2h
        evidence: note
        source: GP 19; NFCC, reception centres in the first hours.
      - id: hospital-figures
        kind: manual
        title: Agree one casualty figure with the hospitals
        role: health
        after: shared-picture
        due: T0+2h
        evidence: note
        how: Count persons, not lists; note the time at which the figure was true. Enter it as a fact, so that overlaps show.
        source: Colombo 2019 and Oslo 2011, where published tolls had to be lowered after recounting.
      - id: background-briefing
        kind: manual
        title: First briefing, the agencies standing together
        role: command
        assist: [communicator]
        after: [spokesperson, information-cell]
        due: T0+2h30m
        source: GP 17. First briefings came after 1.5 to 5.8 hours in real attacks.
      - id: family-reception
        kind: manual
        title: Open the place for families, away from the media
        role: family
        assist: [victims]
        due: T0+3h
        evidence: note
        source: GP 19; UK guidance on humanitarian assistance, friends and family reception.
      - id: casualty-draft
        kind: automatic
        title: Assemble the statement on casualties
        role: communicator
        action: assemble
        statement: casualty
        next-update: 2h
        after: hospital-figures
        requires: family-reception
        source: Families first; figures go out only once there is a place where families can ask.
      - id: casualty-submit
        kind: automatic
        title: Send the statement on casualties for clearance
        role: communicator
        action: submit
        of: casualty-draft
      - id: casualty-release
        kind: automatic
        go: person
        title: Release the statement on casualties
        role: communicator
        action: release
        of: casualty-draft
        after: casualty-submit
        due: T0+4h
        how: Tell the families first, at least ten minutes before.
      - id: no-blame
        kind: manual
        title: Say in public that no community is to blame
        role: city
        after: naming
        due: T0+4h
        evidence: reference
        source: GP 18.
      - id: community-outreach
        kind: manual
        title: Call the communities that fear blame or attack
        role: city
        assist: [press]
        due: T0+6h
        evidence: note
        how: Ask what they hear and need, offer protection, agree who speaks with them tomorrow.
        source: GP 18; hate crime rises in the days after attacks (Cardiff University, From Minutes to Months, 2018).
      - id: witness-protection
        kind: manual
        title: Look at each witness's safety before any meets the media
        role: witness
        due: T0+6h
        evidence: note
        source: GP 19.
      - id: consulates
        kind: manual
        title: Tell consular desks before anything is public
        role: command
        assist: [city, family]
        when: foreign-nationals is yes
        after: hospital-figures
        due: T0+8h
        evidence: note
      - id: support-draft
        kind: automatic
        title: Assemble the statement on support
        role: victims
        action: assemble
        statement: support
        after: [helpline-tested, survivor-reception]
      - id: support-submit
        kind: automatic
        title: Send the statement on support for clearance
        role: communicator
        action: submit
        of: support-draft
      - id: support-release
        kind: automatic
        go: person
        title: Release the statement on support
        role: communicator
        assist: [victims]
        action: release
        of: support-draft
        after: support-submit
        due: T0+12h
        source: GP 19; Directive (EU) 2017/541, article 24, support at once and for as long as needed.
      - id: handovers
        kind: cadence
        title: Handover between shifts
        role: command
        every: 8h
        first: T0+8h
        until: stand-down
        max: 9
        source: ICS-201 as the sheet for an incoming commander; shifts of eight hours.
        steps:
          - id: handover
            kind: manual
            title: Hand over; the incoming lead reads the open deadlines back
            role: command
            assist: [communicator]
            due: open+45m
            evidence: note
      - id: kin-told
        kind: manual
        title: Tell each bereaved family in person
        role: family
        after: family-reception
        due: T0+24h
        warn: 2h
        evidence: reference
        how: A trained pair, an interpreter who is no relative. Ask each family what may be said. Give the case record's reference, never a name.
        source: GP 19; Berlin 2016, where families waited up to three days for certainty.

  - id: first-three-days
    title: First 72 hours
    until: T0+72h
    steps:
      - id: names-gate
        kind: approval
        title: No name goes out before the family was told and agreed
        role: family
        due: T0+26h
        approve: { by: [family, prosecutor, victims], count: 2, covers: kin-told }
        source: GP 19; relatives in Christchurch and Uvalde learned of deaths from the media.
      - id: names-released
        kind: manual
        title: Release the names whose families agreed, no others
        role: communicator
        requires: names-gate
        due: done(names-gate)+2h
        evidence: reference
      - id: day-two-briefing
        kind: manual
        title: Day-two briefing; say plainly what has changed
        role: command
        assist: [communicator]
        after: background-briefing
        due: T0+26h
        evidence: note
      - id: staff-care
        kind: manual
        title: Rest plan and a first talk for the own people
        role: command
        assist: [victims, city]
        due: T0+24h
        source: Madrid Memorandum, care for those who help.
      - id: assistance-centre
        kind: manual
        title: Open the assistance centre, at least with basic services
        role: victims
        assist: [city]
        after: family-reception
        due: T0+24h
        evidence: note
        source: GP 19; US Office for Victims of Crime, family assistance centres.
      - id: vigil-advice
        kind: manual
        title: Advice and safety for vigils and flowers
        role: city
        due: T0+24h
        evidence: note
      - id: media-background
        kind: manual
        title: Background talk with different media on what is known
        role: press
        assist: [prosecutor]
        after: naming
        due: T0+36h
        evidence: note
        how: Explain without names or symbols of the attackers. Ask the newsrooms what they need to report accurately.
        source: GP 17, regular background briefings; GP 18.
      - id: community-meeting
        kind: manual
        title: Public meeting with the communities concerned
        role: city
        after: community-outreach
        due: T0+48h
        evidence: note
        source: GP 18.
      - id: funerals
        kind: manual
        title: Plan funerals and a memorial around the families' wishes
        role: city
        assist: [family, victims]
        after: kin-told
        due: T0+48h
        evidence: note
        how: Who pays, who protects, who may film. Nothing is announced before the families know.
        source: GP 19.
      - id: gap-review
        kind: manual
        title: Go through open cases and tasks with all agencies
        role: victims
        assist: [city, health]
        after: assistance-centre
        due: T0+60h
        evidence: note
        source: GP 19.
      - id: updates-end
        kind: decision
        title: May the regular updates end?
        role: command
        assist: [communicator]
        after: [day-two-briefing, gap-review]
        due: T0+72h
        outcomes:
          yes: the last update says so and names the place for later news
          no: the updates go on; decide again later
        source: Munich, 31 December 2015, a cadence with an announced end.
      - id: hot-wash
        kind: manual
        title: Debrief with all agencies while it is fresh
        role: command
        assist: [communicator]
        after: updates-end
        due: done(updates-end)+24h
        evidence: reference
        source: HSEEP, hot wash before the after-action report.

"""####),
  EmbeddedFile(
    "Rules/README.md",
    ####"""
# The rules

A rule pack is a folder of YAML files. `afterword rules test Rules` reads it, names every fault with file, line and column, and tries each
rule on its own examples; `make generate` compiles it into the library.

| file | holds |
|---|---|
| `stigmatisation.yaml`, `glorification.yaml`, `accuracy.yaml`, `investigation.yaml`, `dignity.yaml` | the rules, with their English wordings |
| `languages/*.yaml` | wordings and examples of the same rules in another language (`speaks: fr`) |
| `vocabulary/*.yaml` | per language: named sets of words, and the guards that keep rules silent |
| `sources.yaml` | where rules come from; a rule names the keys |

## A rule

```yaml
- id: glor-agency-words            # stable: waivers and reports refer to it
  title: Words that lend stature
  severity: warning                # error, warning or advice
  when: { headline: error, convicted: silent }   # a zone, a kind of document, a legal stage, or “designated”
  message: This gives the offender the stature of a strategist, soldier or lone hero.
  why: Survivors have asked for these words to be dropped.
  rewrite: ["“Acting alone”"]
  source: [WM, GCTF-RW]
  waivers: [J-RECORD]              # an error with none can never be waived
  guards: [names, negation]        # otherwise the guards named at the top of the file
  finds: patterns                  # or absence, figures, offenders, groups, titles, victims, minors, witnesses, holdback
  en:
    patterns: ["lone (wolf|wolves)", { is: "(fighter|fighters)", needs: attack-words }]
    match: ["A [[lone wolf]] struck the market."]    # at least five a language; [[ ]] marks what must be found
    pass: ["A wolf sanctuary was evacuated."]        # at least five near misses
```

## Patterns

| written | means |
|---|---|
| `attack` | the word, whatever its case and accents; line ends, hyphens and emphasis between words do not matter |
| `attack/n` `strike/v` `grave/a` | with its regular forms, as noun, verb or adjective; `(area\|zone)/n` inflects each |
| `{faith}` | a member of a set of the vocabulary; a set may hold phrases |
| `(a\|b c)` `(a)?` `a?` | one of several; may be absent |
| `<3>` | up to three words may stand between |
| `,` `,?` | a comma, dash or bracket must, or may, stand here; without it none may, except inside a gap |
| `*` `#` `@time` `@name` | any word; digits; a time of day; a word with a capital letter (the last three in sets, too) |
| `[ … ]` | only these words are reported |

A pattern never reaches beyond its sentence or a semicolon. Begin it with a rare word where you can: it is faster. In Arabic, write words
without article, conjunction, preposition and pronoun; they are taken off when a draft is read.

## Guards

A guard lists cues. A match is dropped when a cue stands within `before` words before it or `after` words behind it, in the same clause
(`across-clauses: true` lifts that, `inside: true` counts cues between the words of the match, `previous: true` counts the sentence before,
`overlapping: true` asks for shared words, as official names do). `except` lists wordings that are no cue after all: “not only”. Cues of the
guard `reset` end a clause. A rule or pattern with `needs` speaks only when a cue of that guard is near.

"""####),
  EmbeddedFile(
    "Rules/accuracy.yaml",
    ####"""
# Good Practice 17: accurate, and one voice.
family: accuracy
practice: GP17
guards: [names, negation, language, hedge]
rules:
  - id: acc-motive-speculation
    title: A motive guessed
    severity: error
    message: This guesses at motive, ideology or authorship.
    why: First guesses about motive have been wrong before, and they stay in people's minds after the correction.
    rewrite: ["“The motive is not known. We will say what we know when it is established.”"]
    source: [CAC-CAT, CERC-FIRST, RTDNA]
    waivers: [J-MOTIVE-HATE, J-TERR-DESIG, J-RECORD]
    guards: [names, negation, language, hedge, lead-authority]
    en:
      patterns:
        - "(bears|bear|bore|carries|carry|has|have|had|shows|showed) <3> (hallmark|hallmarks|fingerprints|signature|handwriting) <2> of?"
        - "(looks|look|looked|appears|appear|appeared|seems|seem|seemed|believed|thought|suspected) (to be|to have been|like|as) <4> (revenge|terror|terrorist|terrorism|religiously|politically|racially|ideologically|motivated|personal|hatred|hate|jihadist|retaliation|extremist|extremism|inspired by|political)"
        - "(no doubt|without doubt|undoubtedly|clearly|obviously|certainly|evidently|surely|probably|presumably|likely|apparently|almost certainly) <4> (religiously|politically|racially|motivated|personal|revenge|terror|terrorism|terrorist|ideological|ideology|political|hatred|extremist|extremists|retaliation|jihadist|islamist|inspired)"
        - "there (can|could|is|was) <2> no doubt <6> (motivated|motive|terror|terrorism|terrorist|revenge|ideology|behind|responsible|jihadist|extremist|attack|hatred)"
        - { is: "(evidence|everything|all the signs|signs|indications|all indications|it all|clues|initial findings) <3> (suggest|suggests|suggested|point|points|pointed|pointing|indicate|indicates|indicated) <6> (attacker|likely|motive|group|terror|terrorist|jihadist|revenge|islamic|party|militant|ideology|extremist|extremists|organisation|to)", severity: warning }
        - { is: "(because of|because|due to|as a result of|motivated by|driven by|in response to|out of|retaliation for|in revenge for|revenge for|taking revenge|as a result of) <4> (hate|hatred|ideology|religion|foreign policy|anger|our policy|our freedom|revenge|jealousy|beliefs|policies|grievances|grievance)", severity: warning, needs: attacked }
        - { is: "(investigators|police|authorities|officials|detectives|we) <1> (believe|believed|suspect|suspected|think|assume|presume) <9> (target|targeted|motive|motivated|intended|behind|responsible|linked|because|acted|planned|organised|organized|terror|terrorist|revenge|carried out)", severity: warning }
        - { is: "(probably|likely|presumably|apparently|which police said probably) <2> (led to|triggered|the motive|the reason|personal|caused by|targeted because|behind|the work of|acted)", severity: warning }
        - { is: "(likely|probable|suspected|apparent) <1> (motive|motives|organiser|organizer|culprit|culprits|perpetrators)", severity: warning }
        - { is: "(lured|seduced|drawn|radicalised|radicalized|brainwashed) (to|by|into|towards) <4> (side|fanaticism|ideology|extremism|hatred|religion|internet|preachers)", severity: warning }
        - { is: "(terrorist|terror|militant|armed) group/n <2> (wanted to|want to|wants to|seek to|sought to|tried to) <1> (signal|send|show|divide|destroy|punish|terrorise|intimidate|provoke)", severity: warning }
        - { is: "({offender}|attackers) <1> (were|was|are|is)? <2> (scared of|afraid of|angry at|angry about|upset about|motivated by|linked to|affiliated with|loyal to|member of|members of|sympathetic to|inspired by|backed by|supported by|directed by)", severity: warning }
        - { is: "(blaming|blamed|blame|blames|accused|accuses|accusing|suspected|suspects) <3> (pkk|isis|militants|militant|group|jamaat|extremists|separatists|government|islamists|islamist|rebels|cartel|neighbouring|far right|far left|anarchists|party)", severity: warning }
        - { is: "(islamist|leftist|separatist|far right|jihadist|kurdish|rightist|anarchist) <3> (militants|extremists|groups|militant|rebels) <9> (carried out attacks|attacks in the past|behind|responsible|similar attacks)", severity: warning }
        - { is: "because they were <1> (scared|afraid|angry|jealous|drunk|bored|frustrated)", severity: warning }
        - { is: "(incident|attack|it|event) <2> (was|is|were|are)? not <2> (treated as|being treated as|considered|regarded as|believed to be) <2> (terror|terrorist|terrorism|terror related)", severity: warning }
      match:
        - "This [[bears all the hallmarks of]] the Front."
        - "It [[looks like revenge]]."
        - "[[There can be no doubt this was religiously motivated]]."
        - "It was [[probably personal]], nothing political."
        - "Everything points to a jihadist attack."
        - "Investigators believe that he acted out of hatred."
      pass:
        - "It is too early to say why this happened."
        - "We ask everyone not to speculate about motive."
        - "Detectives are keeping an open mind."
        - "The prosecutor said at 16:00 that a terrorism investigation has been opened."
        - "We do not know whether this was politically motivated."

  - id: acc-attacker-count
    title: The number of attackers
    severity: error
    message: This states how many attackers there are without an agreed figure.
    why: Counts of attackers made under pressure have been wrong in both directions; people act on them.
    rewrite: ["“At [time] we are looking for [n] person(s). We do not know whether others were involved.”"]
    source: [CERC-TEN, BBC]
    waivers: [J-NAME-MANHUNT, J-RECORD]
    guards: [names, negation, language, hedge, reports-of]
    en:
      patterns:
        - "({number}|several|multiple|two or three|a group of|a number of|many|dozens of) (armed|masked|unknown|more|other|further|possible)? (gunmen|attackers|shooters|assailants|terrorists|accomplices|bombers|perpetrators|snipers|knifemen|hostage takers|militants) <3> (are|is|were|was|remain|still|on the loose|at large|inside|escaped|fled|stormed|opened|involved|entered|attacked|in elevated|have|took|held)"
        - "there are <2> {number} (to {number})? (attackers|gunmen|shooters|assailants|terrorists|suspects) (inside|outside|on|at|in)?"
        - "(he|she|attacker|suspect|gunman) (did not act alone|acted alone|had accomplices|had an accomplice|had help|was not alone|must have had help)"
        - "there are no (further|other|more|additional) (attackers|suspects|gunmen|perpetrators|assailants|shooters)"
        - "no (other|further) (suspects|attackers|suspect|attacker) (are|is) (sought|wanted|being sought|at large|involved)"
        - "(second|third|fourth|another) (gunman|attacker|shooter|sniper|bomber|assailant) <3> (is|was|has|remains|escaped|fled|on the run|on the loose|at large)"
      match:
        - "[[Three gunmen are]] on the loose."
        - "[[There are 10 to 15 attackers inside]]."
        - "[[He did not act alone]]."
        - "[[There are no further attackers]]."
        - "A [[second gunman is]] still inside."
      pass:
        - "We do not yet know whether others were involved."
        - "At 21:40 police are looking for one man; we cannot rule out others."
        - "Reports of several gunmen have not been confirmed."
        - "Three ambulances are on the scene."
        - "There are no further road closures."

  - id: acc-unattributed-claim
    title: A claim without an owner
    severity: warning
    message: Nobody stands behind this claim.
    why: A claim without a source cannot be checked, corrected or answered for.
    rewrite: ["Say who found it and when, or leave it out."]
    source: [BBC, AP-VIOL, RTDNA, NUJ]
    waivers: [J-RECORD]
    guards: [names, language, hedge, rejection]
    en:
      patterns:
        - "it is <1> (understood|believed|thought|alleged|rumoured|assumed|presumed|feared) that"
        - "it (has)? (emerged|transpired) that"
        - "(reportedly|allegedly)"
        - "(reports|report|rumours|unconfirmed reports) (suggest|suggests|say|says|indicate|indicates|claim) that?"
        - "there are (reports|rumours|indications|suggestions) (that|of)"
        - "(is|are|was|were) (said|believed|rumoured|thought) to (be|have) <3> (killed|dead|armed|hostage|hostages|inside|planted|shot|injured|responsible|behind|escaped|holding|a member)"
      match:
        - "[[It is understood that]] two devices were found."
        - "[[It has emerged that]] the door was open."
        - "Shots were [[reportedly]] fired in the mall."
        - "[[Reports suggest]] that hostages are held."
        - "The man is believed to be armed."
      pass:
        - "The fire service found two devices (commander, 13:10)."
        - "It is understood in our city: we help each other."
        - "Callers reported shots; officers found no evidence of shooting there."
        - "Report anything unusual to the police."
        - "Rumours that a second device exists are false."

  - id: acc-anonymous-source
    title: Sources, media or networks as evidence
    severity: warning
    message: This rests on sources that nobody can hold to account.
    why: An official text that repeats media or unnamed sources turns a rumour into a fact.
    rewrite: ["Confirm it through your own channel, or say that it is not confirmed."]
    source: [RTDNA, IPSO]
    waivers: [J-RECORD]
    guards: [names, negation, language, hedge, aware]
    en:
      patterns:
        - "according to <2> (media|press|news|newspaper|television|social media|local|online|unconfirmed|intelligence|security|anonymous|unnamed)? (reports|sources|accounts|posts|websites|source|media)"
        - "(security|intelligence|police|government|well placed|informed|diplomatic|anonymous|unnamed|military|hospital|law enforcement) (sources|source) <1> (tell|tells|say|says|said|told|indicate|confirm|confirmed|close|briefed|familiar)"
        - "(as seen|seen|posts|posted) on (social media|facebook|twitter|telegram|x|instagram)"
        - "(foreign|allied|partner) (intelligence|services|agencies) (indicate|indicates|say|says|suggest|suggests|tell|told)"
        - "(sources|source) (close to|familiar with|briefed|within|inside|in) <4> (investigation|matter|case|police|government|by)"
        - "(on|under) condition of anonymity"
        - "(local|state|foreign)? (media|newspaper|newspapers|press) (named|reported|say|says|said|report|identified) <1> (that|him|he|her|the|they)"
        - "(declined|asked|declining) to be (named|identified)"
      match:
        - "[[According to media reports]], he was on a list."
        - "[[Security sources tell]] us of a plan."
        - "[[As seen on social media]], people ran."
        - "[[Foreign intelligence indicates]] a second plot."
        - "An officer said so on condition of anonymity."
      pass:
        - "We are aware of media reports and cannot confirm them."
        - "If you have information, contact the confidential line; sources are protected."
        - "Rely only on @NorvalePolice and norvale.gov."
        - "Our social media channels carry every update."
        - "According to the fire service, the building is safe."

  - id: acc-casualty-unverified
    title: A casualty figure that nobody owns
    severity: error
    finds: figures
    message: This gives a figure of people killed or injured that is not an agreed figure and has no source.
    why: First figures are often wrong; families count the names, and a figure that falls later is believed by nobody.
    rewrite: ["“[n] people are confirmed to have died as of [time] ([source]). This may change.”"]
    source: [BBC, APP-DVI, MAD]
    waivers: [J-RECORD]
    guards: [names, negation, language, attribution, hedge]
    facts: |
      figures: { killed: 11, injured: 40 }
    en:
      patterns:
        - "({number}|{vague-number}) (of)? <1> (people|persons|victims|civilians|officers|men|women|children|shoppers|worshippers|others|passengers|policemen|residents|pupils)? <2> ({dead}|{hurt})"
        - "(killing|injuring|wounding|killed|injured|wounded|leaving|kills|injures) (at least|more than|about|some|around|nearly|up to|as many as|over)? ({number}|{vague-number}) <2> (people|persons|others|officers|dead|injured|wounded|civilians|men|women)?"
        - "(toll|number of dead|number of victims|death toll|number of deaths) <2> (is|stands at|has reached|reached|rises to|risen to|will exceed|will reach|exceeds|at) <2> ({number}|{vague-number})"
        - "(fear|feared|expect|expected) <6> (exceed|exceeds|rise|reach|climb|above|more than) <2> (to)? ({number}|{vague-number})"
        - "(everyone|everybody|all) <4> (was|were|is|are) (killed|dead|injured|lost)"
        - "(dead|injured|wounded|killed) (is|are|include) ({number}|{vague-number})"
        - "({number}|{vague-number}) <2> (lost their lives|have died|lying dead|feared dead|presumed dead|did not survive)"
      match:
        - "[[dozens dead]] at the market"
        - "There are [[at least 300 casualties]]."
        - "We [[fear the number will exceed 100]]."
        - "[[everyone on the bus was killed]]"
        - "The blast injured fourteen people."
      pass:
        - "Eleven people are confirmed to have died (police, 14:00, in agreement with the hospitals)."
        - "There are injured people; we will give figures only when confirmed."
        - "Dozens of volunteers brought water."
        - "11 people have died."
        - "The hospitals said that twelve people are injured."

  - id: acc-casualty-qualifier
    title: A casualty figure without status or time
    severity: warning
    message: This figure lacks its status, source or time, or counts dead and injured together.
    why: A figure that says when and by whom it was confirmed can be corrected without loss of trust.
    rewrite: ["Split dead and injured, and add status, source and time: “Confirmed at 14:00 by the coroner: 11 people have died.”"]
    source: [BBC, NWCPHP]
    waivers: [J-RECORD]
    guards: [names, negation, language, as-of, hedge, attribution]
    en:
      patterns:
        - "{number} <1> (people)? (dead|killed) ,? (and)? {number} <1> (people)? (injured|wounded|hurt)"
        - "({number}|{vague-number}) (casualties|victims)"
        - "(toll|death toll) (is|stands at|has risen to|rose to|reached) <1> {number}"
        - "(nearly|almost|about|around|some|up to|more than|over|approximately) <1> ({number}|{vague-number}) <2> (dead|died|killed|injured|wounded|hurt)"
      match:
        - "[[11 dead, 40 injured]]."
        - "There were [[51 casualties]]."
        - "[[The toll is 12]]."
        - "[[nearly a dozen people died]]"
        - "About 30 people were injured."
      pass:
        - "Confirmed at 14:00 by the coroner: 11 people have died."
        - "Provisional, as of 15:00: about 40 people were injured."
        - "Casualty Bureau: 0800 000 000."
        - "12 ambulances are on the scene."
        - "The hospitals said at 14:00 that about 40 people were injured."

  - id: acc-terror-premature
    title: The word “terrorism” before a designation
    severity: error
    message: This says what the attack is, or is not, before the lead authority has declared it.
    why: The designation starts legal powers and fear; given too early, or denied too early, it has to be taken back in public.
    rewrite: ["“The nature of the incident is being established. [Lead authority] will say if and when it is declared a terrorist incident.”"]
    source: [BBC, REUTERS, CAC-CAT]
    waivers: [J-TERR-DESIG, J-RECORD]
    when: { designated: silent, convicted: silent }
    guards: [names, language, hedge, lead-authority, terror-in-general]
    en:
      patterns:
        - "(this|it|today's|tonight's|monday's|incident|attack|what happened|event|shooting|explosion) <2> (is|was|were|has been|being|amounts to|are)? (not|now|clearly)? <2> (a|an|as)? (terrorist|terror|terrorism) (attack|incident|event|act|plot|atrocity|related|motivated|offence)?"
        - "(is|was|were|are) <3> (act|acts) of <2> (terror|terrorism)"
        - "(apparent|suspected|possible|likely|clear|cowardly|foiled|failed) (terror|terrorist) (plot|attack|attacks|incident|act|cell|link)"
        - "terrorism (has been|is|was|can be) (ruled out|excluded|discounted|dismissed)"
        - "(no|not a|not an) (terror|terrorist|terrorism) (link|attack|background|motive|connection|incident|event|related)"
      match:
        - "[[This is a terrorist attack]]."
        - "[[This is not a terrorist event]]."
        - "Officers stopped an [[apparent terror plot]]."
        - "[[Terrorism has been ruled out]]."
        - "It was an act of terror against our city."
      pass:
        - "Police are not yet in a position to say whether this is terrorism."
        - "The national coordinator declared this a terrorist incident at 17:20."
        - "Counter Terrorism Policing is supporting the investigation."
        - "Victims of Terrorism Unit: 0800 000 000."
        - { text: "This is a terrorist attack.", facts: "designation: terrorist incident, declared by the national coordinator at 17:20" }

  - id: acc-absolute-reassurance
    title: A promise of total safety
    severity: error
    message: This promises a safety that nobody can know.
    why: If anything happens afterwards, no later message is believed; people need bounded, dated reassurance and something to do.
    rewrite: ["“As of [time] we have no information about a further threat. Stay alert and follow [channel].”"]
    source: [CERC-TEN, NWCPHP]
    guards: [names, language, hedge, cannot-say]
    waivers: [J-RECORD]
    en:
      patterns:
        - "(no|zero|not any|isn't any) (danger|threat|risk|cause for concern|reason to worry|further threat|further danger|ongoing threat|further risk|immediate danger|longer any danger|longer a threat|longer any threat) <1> (to|for|at|in|whatsoever|of|anymore|now)?"
        - "(situation|scene|area|everything|incident|city) <2> (fully|completely|totally|entirely|absolutely|perfectly|now|firmly)? <1> under <1> control"
        - "(completely|totally|perfectly|absolutely|entirely|fully|100|one hundred|quite) <1> (safe|secure)"
        - "(cell|network|group|threat|gang|danger|plot) <3> (totally|completely|fully|entirely)? <1> (dismantled|neutralised|neutralized|eliminated|eradicated|destroyed|thwarted|wiped out|averted)"
        - "(threat|danger|risk|crisis|attack|ordeal|nightmare|emergency) <5> (is|are|was)? (over|has passed|has ended|finished|has gone)"
        - "(everyone|everybody|the public|citizens|residents|people|you) <1> (is|are|can be)? (now)? (safe|completely safe|out of danger)"
        - "nothing to (fear|worry about|be afraid of)"
        - "(go out and enjoy|carry on as normal|life goes on as normal|business as usual)"
      match:
        - "There is [[no danger to]] the public."
        - "[[The situation is fully under control]]."
        - "The city is [[completely safe]]."
        - "The [[cell has been totally dismantled]]."
        - "The threat to the public is over."
      pass:
        - "At this time we know of no second device; police remain on scene."
        - "The cordon around Mill Street has been lifted."
        - "Your details are protected when you call."
        - "We cannot say there is no danger."
        - "Firefighters brought the fire under control at 15:10."

  - id: acc-overpromise
    title: A promise beyond the issuer's power
    severity: warning
    message: This promises an outcome that the issuer cannot control.
    why: Broken promises to the bereaved are remembered for decades; promise the process and the next contact instead.
    rewrite: ["“We will tell families first.”", "“We will update you at 18:00, even if there is nothing new.”"]
    source: [CERC-FIRST, CERC-TEN, SANDMAN]
    waivers: [J-RECORD]
    guards: [names, language]
    en:
      patterns:
        - "(will|must|shall|can) never happen again"
        - "never again"
        - "(we|i) (guarantee|promise|swear|vow|pledge|assure you|can guarantee) <6> (caught|found|safe|justice|punished|happen|identified|security|responsible|protected|everyone|nobody|that|all|it|you)"
        - "(all|every|everyone|each) <5> will be (caught|found|compensated|identified|punished|arrested|brought to justice|paid|captured|hunted|rebuilt|restored) <3> (by|today|tonight|tomorrow|within|soon)?"
        - "no stone unturned"
        - "(will|shall) <1> (catch|find|punish|capture|hunt|track) <2> (down)? <1> (all|every|each|everyone|those|them|these)"
        - "(within|in a matter of) (hours|minutes) <3> (caught|arrested|identified|solved)"
      match:
        - "This [[will never happen again]]."
        - "[[We guarantee that all those responsible will be caught]]."
        - "[[Every family will be compensated by]] Friday."
        - "[[All victims will be identified tonight]]."
        - "We will leave no stone unturned."
      pass:
        - "We will tell families first."
        - "We will update you at 18:00, even if there is nothing new."
        - "Identification takes time; we will not rush it."
        - "We aim to reopen the street tomorrow."
        - "Everyone affected will find help at the town hall."

  - id: acc-alarm
    title: A prediction of more violence
    severity: warning
    message: This predicts further harm without saying what people can do.
    why: Fear without an action paralyses, and the prediction itself can be what attackers wanted.
    rewrite: ["Say what is known about the risk, when it was assessed, and what people should do."]
    source: [CERC-TEN, CERC-FIRST, SANDMAN]
    waivers: [J-TACT-SAFETY, J-RECORD]
    guards: [names, negation, language]
    en:
      patterns:
        - "(only|just) a matter of time"
        - "(next|another|further|more|new|follow on) (attack|attacks|bombing|bombings|atrocity|atrocities|massacre) <3> (is|are|will|inevitable|imminent|certain|likely|expected|to come|coming|could happen)"
        - "(likely|certain|bound|sure) <1> (will)? (to)? (continue to|happen again|attack again|strike again|view|target|be targeted)"
        - "(not a question of|not a matter of) if but when"
        - "(systems|city|country|public|station|stations|society|societies|trains|we) <6> (is|are|remain|remains) vulnerable (to)?"
        - "(will|could|may|might) strike again"
        - "(nowhere|no one|nobody) is safe"
        - "wake up call"
        - "will <1> (get worse|be worse|be bloodier)"
        - "(expect|brace for|prepare for) <2> (more|further|worse) (attacks|violence|bloodshed|to come)?"
      match:
        - "The next attack is [[only a matter of time]]."
        - "[[Further attacks are]] inevitable."
        - "They [[will strike again]]."
        - "[[nobody is safe]]"
        - "Brace for more violence in the coming days."
      pass:
        - "Further updates are on our website."
        - "We do not know of plans for another attack."
        - "A new assessment of the risk is published at 18:00."
        - "Another shelter will open tonight."
        - "Vulnerable neighbours can call the support line."

  - id: acc-fear-dismissal
    title: Feelings waved away
    severity: advice
    message: This tells people not to feel what they feel.
    why: Fear after an attack is natural; people who are told otherwise stop listening before the useful part.
    rewrite: ["Acknowledge the feeling, then give something to do: “Many people are frightened tonight. That is natural.”"]
    source: [CERC-TEN, CERC-FIRST]
    en:
      patterns:
        - "(do not|don't|no need to|stop|not to|please don't|please do not|should not|no reason to) (panic|worry|worrying|be afraid|be scared|be alarmed|fear|be frightened)"
        - "(no|little) (reason|need|cause) (to be|to|for) (afraid|panic|fear|alarm|worry|alarmed|concern|scared)"
        - "fear is (irrational|exaggerated|unnecessary|unfounded|misplaced)"
        - "(remain|stay|keep) calm"
        - "stop (worrying|panicking)"
      match:
        - "[[Do not panic]]."
        - "There is [[no reason to be afraid]]."
        - "[[Fear is irrational]]."
        - "[[Stop worrying]]."
        - "Please stay calm."
      pass:
        - "Many people are frightened tonight. That is natural."
        - "If you are in the area, leave by Mill Street and walk north."
        - "Panic alarms were activated."
        - "Calm returned to the square by evening."
        - "If you are worried about a child, call the support line."

  - id: acc-missing-asof
    title: No time of the information
    severity: warning
    finds: absence
    message: The text does not say as of when its facts hold.
    why: Without a time, an old text that is still going around contradicts the new one, and nobody can tell which is which.
    rewrite: ["Add a line: “Information as of 14:00, Tuesday 4 March.”"]
    source: [CERC-FIRST, BBC]
    waivers: [J-RECORD]
    when: { holding: error, update: error, casualty: error, correction: error }
    en:
      patterns:
        - "(as of|as at|correct at|accurate at|information at|facts as at|status at|issued at|issued|updated|update at|timed at|dated) <6> @time"
        - "(as of|as at|issued|updated|dated) <6> (am|pm|noon|midnight)"
        - "@time <4> (monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|utc|cet|gmt|bst|local)"
        - "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|tonight) <5> , @time"
      match:
        - "We are aware of an incident at Harbour Market. Police are responding."
        - { text: "We know what happened as of now. Police are responding.", kind: holding }
        - { text: "This evening people were hurt at the market.", kind: update }
        - "At the market, 14 stalls were damaged."
        - { text: "Eleven people have died. We grieve with their families.", kind: casualty }
      pass:
        - "Information as of 14:00 (CET), Tuesday 4 March. Police are responding."
        - "Issued 14:10, facts as at 14:00."
        - "Statement 3, Tuesday 4 March, 16:30. Police are responding."
        - "Correct at 09:15 on 5 March."
        - "Updated 18:00 CET."

  - id: acc-missing-unknowns
    title: Nothing about what is not known
    severity: advice
    finds: absence
    message: The text does not say what is not known yet.
    why: Saying what is unknown keeps rumours out of the gap and keeps the rest of the text believable.
    rewrite: ["Add a line: “What we do not know yet: …”"]
    source: [CERC-FIRST]
    waivers: [J-RECORD]
    when: { holding: error, update: warning, casualty: warning, support: silent, condolence: silent, community: silent, closing: silent, appeal: silent }
    en:
      patterns:
        - "(not|don't|doesn't) (yet)? <2> (know|known|clear|confirmed|established|certain)"
        - "(unknown|unconfirmed|unclear)"
        - "(cannot|can't) (yet)? <2> (say|confirm)"
        - "too early to (say|know|tell)"
        - "(is|are) (still)? being (established|verified|checked)"
        - "what we (do not|don't) know"
      match:
        - { text: "Police are at the scene.", kind: holding }
        - { text: "More to follow.", kind: holding }
        - { text: "We are investigating.", kind: update }
        - "An incident has happened at the market."
        - { text: "Eleven people have died.", kind: casualty }
      pass:
        - "We do not yet know how many people are injured."
        - "Not confirmed: reports of a second incident."
        - "What we cannot say at this stage is why this happened."
        - "It is too early to say why this happened."
        - { text: "The support line is open day and night.", kind: support }

  - id: acc-missing-next-update
    title: No time of the next update
    severity: warning
    finds: absence
    message: The text does not say when and where the next update comes.
    why: People who know when to look again stop refreshing rumours; an unnamed “later” sends them there.
    rewrite: ["Add a line: “Next update: 16:00 on norvale.gov, even if there is nothing new.”"]
    source: [CERC-FIRST, HOLDING, COE-REPLY]
    waivers: [J-RECORD]
    when: { holding: error, update: error, closing: silent, condolence: silent }
    en:
      patterns:
        - "(next|further|another) (update|briefing|statement|information|press conference|news conference) <8> @time"
        - "(speak|update you|inform you|brief|report back|publish|update this page) <5> (again)? <3> @time"
        - "(briefing|press conference|news conference) <4> @time"
        - "(next|further|another) (update|briefing|statement) <8> (noon|midnight|am|pm|within the hour|tomorrow morning)"
        - "update/n <3> every (hour|two hours|thirty minutes|half hour|#)"
      match:
        - { text: "We will update you in due course.", kind: holding }
        - "Further information will follow."
        - "Stay tuned."
        - { text: "Police are at the scene. More soon.", kind: update }
        - "The next update comes when there is news."
      pass:
        - "Next update: 16:00 on norvale.gov and @NorvalePolice."
        - "We will speak again at 18:00, even if there is nothing new."
        - "Briefing 07:30 at the Town Hall."
        - "The next statement will be published at 14h30."
        - { text: "We grieve with the families.", kind: condolence }

  - id: acc-rumour-repeat
    title: A rumour told again
    severity: warning
    message: This tells the rumour in order to deny it.
    why: Readers remember the claim and forget the denial; a fact first, and no detail of the falsehood, works better.
    rewrite: ["Fact, then that false reports exist, then the fact again, then where to follow."]
    source: [APP-2026, HASC, M2M]
    waivers: [J-NAT-MISINFO, J-RECORD]
    guards: [names, language, do-not-share]
    en:
      patterns:
        - "(rumours|rumors|claims|posts|reports|stories|messages) (that|saying|claiming|of) <10> (false|untrue|wrong|circulating|spreading|not true|going around|incorrect|unfounded)"
        - "(people|some|many|users|posts) (say|saying|claim|claiming|believe) (that)? <12> (this is|that is|which is|it is) (false|untrue|wrong|not true|fake)"
        - "see (post|video|tweet|message) here"
        - "(rumours|rumors) that"
      match:
        - "[[Rumours that refugees did it are circulating]]; see post here."
        - "[[People say that the mayor is dead, which is false]]"
        - "[[claims that a second bomb was found are untrue]]"
        - "[[Posts saying the bridge is closed are wrong]]."
        - "[[rumours that]] the school is closed are going round"
      pass:
        - "There has been one incident, at Harbour Market. Other reports are false."
        - "Do not share unconfirmed claims."
        - "A man named online is not connected with the attack."
        - "Report rumours to our desk."
        - "The claims office opens at nine."

  - id: acc-hero-narrative
    title: Heroism before it is established
    severity: warning
    message: This tells of bravery or speed that has not been established.
    why: Accounts of the response have had to be withdrawn before the eyes of bereaved families, and trust went with them.
    rewrite: ["Thank people without factual claims until the timeline is verified."]
    source: [CERC-TEN, RTDNA]
    waivers: [J-WITNESS-CLEARED, J-RECORD]
    guards: [names, negation, language]
    en:
      patterns:
        - "(saved|saving|rescued) <1> (countless|many|hundreds of|dozens of|untold|innumerable|so many) <1> (lives|people)"
        - "(police|officers|responders|firefighters|ambulances|they|crews) <2> (there|on scene|on the scene|arrived|at the scene|responded) <2> (within|in) <2> (seconds|minutes|moments|# minutes|# seconds|under a minute)"
        - "(could|would|might) have been (much|far|a lot)? worse"
        - "(exemplary|flawless|faultless|textbook|heroic|perfect|outstanding|magnificent) (operation|response|action|actions|intervention|work|rescue)"
        - "(ran|rushed|charged|raced) (towards|toward|into) <3> (gunfire|danger|fire|shots|bullets|shooter|gunman|attacker)"
        - "(hero|heroes|heroic) (officer|officers|police|policeman|firefighter|bystander|passenger|guard|teacher)"
      match:
        - "Officers [[ran towards gunfire]] and [[saved countless lives]]."
        - "[[Police were there within 60 seconds]]."
        - "It [[could have been worse]]."
        - "It was an [[exemplary operation]]."
        - "A heroic bystander stopped him."
      pass:
        - "We thank everyone who helped."
        - "Police received the first call at 12:04; the timeline will be published when verified."
        - "A bystander gave first aid."
        - "Many people came to give blood."
        - "Officers and firefighters remain at the scene."

  - id: acc-disunity
    title: Agencies against each other
    severity: warning
    message: This contradicts or attacks another authority, or makes a political demand of the attack.
    why: Mixed messages are what drives panic; disagreement belongs on the agreed line sheet, not into a statement.
    rewrite: ["Use the shared lines, and name the owner of each fact: “For questions on the investigation contact the police press office.”"]
    source: [GCTF-RW, ANT, CERC-TEN]
    waivers: [J-INQUIRY, J-RECORD]
    guards: [names, negation, language]
    en:
      patterns:
        - "(figures|numbers|accounts|statements|figure|number|account) <2> (differ|differed|differs|contradict|contradicts|contradicted|conflict) <1> (from|with)?"
        - "(government|administration|washington|police|fbi|ministry|minister|opposition|congress|council|authorities|department|state|agency|service|parliament|president|mayor|party|they|international community) <4> (failed|failure|failed to|ignored|neglected|has lost|have lost|lost the confidence|refused|refuses|refusal|blind eye|head in the sand|incompetent|incompetence|to blame|must resign|should resign|abandoned|let us down|mistakes|lied)"
        - "(contrary to|unlike) what <2> (police|minister|ministry|government|mayor|hospital|prosecutor|authorities) (said|stated|claimed|announced)"
        - "(accused|accuses|accusing|blamed|blames|blaming) <2> (government|party|police|ministry|opposition|minister|president|authorities|akp|council|washington|brussels|congress)"
        - "(calls|called|demands|demanded|demand|calling) (for)? <2> resignation/n"
        - "(political|partisan) (pork|football|theatre|games|points|gain|capital|correctness)"
        - "(pork barrel|red tape|asleep at the wheel|head in the sand)"
        - "(our|first) <1> (responders|police|officers|forces|services) <4> (not received|underfunded|understaffed|lack|lacking|need more|under-resourced|not been given|been cut)"
        - "(with|because of) the <2> (bill|law|vote|budget|election) (currently)? (pending|before)"
        - "(not been given|without) the (resources|means|money|powers) (they|we) need"
        - "revised that , (saying)?"
      match:
        - "The [[figures differed from]] those of the police."
        - "[[The government has failed]] to protect us."
        - "[[contrary to what the minister said]], the search goes on."
        - "We [[demand the resignation]] of the chief."
        - "The mayor accused the police of sleeping."
      pass:
        - "For questions on the investigation contact the police press office."
        - "This statement is issued jointly by the police and the city."
        - "The hospitals will comment on treatment only."
        - "The government and the city stand together."
        - "The council has not failed to answer a single call."

  - id: acc-confirmed-by-whom
    title: Confirmed by nobody
    severity: advice
    message: This says “confirmed” without saying by whom.
    why: “Confirmed” is worth what its source is worth.
    rewrite: ["“Police confirm …”, “confirmed by the coroner at 15:00”."]
    source: [BBC, AP-VIOL]
    guards: [names, negation, language, attribution]
    en:
      patterns:
        - "it (is|has been) (confirmed|verified) that"
        - "(verified|confirmed|official) (information|figures|reports|sources|data) (show|shows|say|says|suggest|indicate)"
        - "officially (confirmed|verified)"
      match:
        - "[[It is confirmed that]] the road is closed."
        - "[[verified information shows]] a second site."
        - "[[official figures say]] otherwise."
        - "It has been verified that nobody is inside."
        - "The closure is officially confirmed."
      pass:
        - "Police confirm that the road is closed."
        - "It was confirmed by the coroner at 15:00."
        - "This is not confirmed."
        - "The ministry published its figures."
        - "Official channels are listed below."

  - id: acc-jargon-euphemism
    title: Jargon or a soft word for death
    severity: advice
    message: This is jargon, or a soft word for something hard.
    why: People under stress read plain words; a soft word for a killing sounds like something to hide.
    rewrite: ["“Police shot the attacker, who died at the scene.”", "Spell out an abbreviation once."]
    source: [GCS-PRIMER]
    guards: [names, negation, language, device]
    en:
      patterns:
        - "(neutralised|neutralized|neutralise|neutralize)"
        - "(hot|warm|cold) zone"
        - "(sio|scg|tcg|mci|ied|ieds|vbied|gta|rsp'd|rvp|jesip|uxo)"
        - "collateral (damage|casualties)"
        - "incident resolved"
        - "(taken out|eliminated|liquidated|put down) <2> (attacker|attackers|suspect|suspects|terrorist|terrorists|gunman|gunmen)"
        - "({offender}) <3> (eliminated|liquidated|taken out|put down)"
      match:
        - "The subject was [[neutralised]]."
        - "The [[SIO]] will brief the [[SCG]]."
        - "An [[IED]] was found."
        - "There was [[collateral damage]]."
        - "The attackers were eliminated in minutes."
      pass:
        - "Police shot the attacker, who died at the scene."
        - "The device was neutralised."
        - "The Strategic Coordinating Group met at 15:00."
        - "The road is closed."
        - "Cold drinks are available at the rest centre."

"""####),
  EmbeddedFile(
    "Rules/dignity.yaml",
    ####"""
# Good Practice 19: the privacy and dignity of victims and witnesses.
family: dignity
practice: GP19
guards: [names, negation, language]
rules:
  - id: vic-name-before-nok
    title: A victim named too early
    severity: error
    finds: victims
    message: This names or singles out a victim before the family has been told and has agreed.
    why: Nobody may learn of a death from a statement; a name once out cannot be taken back.
    rewrite: ["“We will not release names until families have been informed and have agreed.”"]
    source: [BBC, IPSO, APP-DVI, INFORRM]
    guards: [names, negation, language, consent]
    facts: |
      victims:
        - { name: Lina Osei }
        - { name: Tomas Brandt, kin-informed: yes, consent: no }
        - { name: Ana Holm, kin-informed: yes, consent: yes }
    en:
      patterns:
        - { is: "(popular|well known|much loved|beloved|local|off duty|famous|retired|young|former) <1> (owner|teacher|nurse|doctor|firefighter|baker|coach|player|singer|pastor|imam|priest|officer|soldier|councillor) <5> (among the dead|was killed|has died|is dead|died|lost her life|lost his life|among the victims)" }
        - "(owner|teacher|nurse|doctor|firefighter|baker|coach|player|singer|pastor|imam|priest|manager) of <4> (is|was) among the (dead|victims|injured|fatalities)"
        - { is: "@name @name , (aged)? # ,? <2> (died|was killed|is dead|has died|lost)", severity: error }
        - { is: "(victim|victims|dead|deceased|killed) <3> (named|identified|was|were|include|included|is|are) <2> (as)? @name @name", severity: warning }
        - { is: "(family|families|friends|relatives|loved ones|loss|death|widow|mother|husband|son|daughter) <2> of @name @name <6> (killed|died|victim|dead|victims|loss|murdered|attack|lost)?", severity: warning, needs: death-words }
      match:
        - "[[Lina Osei]], 22, died in the attack."
        - "The [[popular owner of the Blue Door bakery is among the dead]]."
        - "An off-duty firefighter named [[Brandt]] was there."
        - "[[Osei]]'s friends gathered at the square."
        - "Our thoughts are with the family of Tomas Brandt."
      pass:
        - "Names will be released only after families have been told and agree."
        - "Ana Holm loved chess."
        - "Eleven people have died."
        - "The owner of the bakery reopened it."
        - "We will not release the names of victims."

  - id: vic-jigsaw
    title: A victim recognisable from details
    severity: error
    message: Together these details make a victim recognisable.
    why: Age, job, school and street fit together; neighbours and reporters need only two of them.
    rewrite: ["Broaden the age, or leave one detail out: “people of all ages”."]
    source: [IPSO, PACE, VSE]
    waivers: [J-VICTIM-CONSENT]
    guards: [names, negation, language, consent, offender-near]
    en:
      patterns:
        - { is: "# year old <2> (girl|boy|man|woman|student|teacher|judge|nurse|doctor|mother|father|tourist|worker|officer|pupil|engineer|lawyer|baker) <1> from @name", severity: error }
        - { is: "# year old ({nationality}) (judge|nurse|doctor|teacher|engineer|student|lawyer|tourist|mother|father|officer|woman|man|girl|boy|professor|pilot)", severity: error }
        - { is: "(mother|father|grandmother|grandfather) of ({number}) <1> from @name", severity: error }
        - { is: "twins aged {number}", severity: error }
        - { is: "(aged|age) # (from|of|at) @name", severity: error }
        - { is: "@name @name , (aged)? # ,? (of|from) @name", severity: error }
      match:
        - "A [[9-year-old girl from Mill]] Street Primary is in hospital."
        - "A [[61-year-old Danish judge]] is missing."
        - "A [[mother of four from Quay]] Road died."
        - "[[twins aged six]] were hurt"
        - "A woman aged 34 from Eastquay was killed."
      pass:
        - "The victims are people of all ages."
        - "Several foreign nationals are among them; embassies are in contact with families."
        - "A 34-year-old man was arrested."
        - "A nine-year-old memorial tree stands in the park."
        - "A 34-year-old man from Norvale was arrested."

  - id: vic-minor
    title: A child named or quoted
    severity: error
    finds: minors
    message: This names, quotes or singles out a child.
    why: Children cannot consent, and what is published stays with them.
    rewrite: ["“Children are among those affected.”"]
    source: [IPSO, ROMECH, VSE]
    waivers: [J-MINOR-APPEAL, J-VICTIM-CONSENT]
    guards: [names, negation, language, consent]
    facts: |
      victims: [{ name: Mia Lund, minor: yes }]
    en:
      patterns:
        - "(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|#) year old @name"
        - "pupils of (class|year|grade|form) *"
        - "(photo|photos|picture|image|video|pictures) of <1> (child|children|baby|toddler|schoolchild|schoolgirl|schoolboy|girl|boy|girls|boys) <3> (being|lying|carried|crying|injured|wounded|dead)?"
        - "@name @name , (6|7|8|9|10|11|12|13|14|15|16|17)"
        - "(girl|boy|child|toddler|baby) (named|called) @name"
      match:
        - "[[eight-year-old Mia]] told us what she saw"
        - "[[pupils of class 3B]] were hit"
        - "A [[photo of a child being]] carried is attached."
        - "[[Mia Lund]] is safe."
        - "Anna Berg, 9, was at the market."
      pass:
        - "Children were among the injured; their families are with them."
        - "Here is advice for parents on talking to children."
        - "Schools in the district are open; counsellors are present."
        - "A programme for seven-year-olds supports survivors."
        - "Pictures of the playground are welcome for the exhibition."

  - id: vic-hospital-detail
    title: Where victims are treated
    severity: error
    message: This tells in which hospital, ward or room people are.
    why: Press, crowds and sometimes attackers follow; families need to be left in peace.
    rewrite: ["“Several hospitals”, and the helpline."]
    source: [IPSO, MAD, GCTF-RW]
    waivers: [J-VICTIM-CONSENT, J-RECORD]
    en:
      patterns:
        - "(in|on|at|to) (ward|room|unit|bed|floor) (#|*) (of|at|in)"
        - "ward #"
        - "({number}|several|survivors|victims|patients|injured|wounded|people) <6> (being treated|treated|taken|admitted|transferred|are|is|lies|recovering) <3> (at|in|to) (st|saint|the)? @name <2> (hospital|clinic|infirmary|medical centre|medical center)"
        - "same hospital"
        - "families <3> (waiting|gathered|wait|gathering|staying|housed|accommodated) (in|at|inside|outside)"
        - "(relatives|families) are at (the)? @name"
        - "(intensive care|icu|operating theatre) (of|at) @name"
      match:
        - "Six survivors are [[in ward 4B of]] St Anne's."
        - "The attacker is being treated in the [[same hospital]], room 12."
        - "[[families are waiting in]] the east lobby"
        - "[[Four people are being treated at St Anne's Hospital]]."
        - "She is in intensive care at Norvale General."
      pass:
        - "Injured people are being treated in several hospitals."
        - "Worried about someone? Call the casualty bureau; please do not go to hospitals."
        - "St Anne's outpatient appointments are cancelled today."
        - "There is room for everyone at the rest centre."
        - "Families are supported by trained staff."

  - id: vic-home-address
    title: Where victims live or work
    severity: error
    message: This tells where victims, witnesses or their families can be found.
    why: Addresses bring crowds, burglars and threats to people in mourning.
    rewrite: ["A public memorial place: “Flowers can be left at Market Square.”"]
    source: [IPSO, PACE, VSE]
    waivers: [J-VICTIM-CONSENT]
    en:
      patterns:
        - "(family|victim's|victim|widow's|their|her|his) (home|house|flat|apartment) (at|on|in) (#|@name)"
        - "(outside|in front of|at|near) (her|his|their|the family|the victim's|the family's) (home|house|flat|apartment|workplace|office|shop) (on|in|at)? @name?"
        - "(victim|survivor|widow|witness) <3> (lives|lived|works|worked) (at|on|in) (#|@name)"
      match:
        - "Police guard the [[family home at 3]] Kiln Street."
        - "Tributes are being left [[outside her flat on Mill]] Street."
        - "The [[widow lives in Eastquay]]."
        - "Reporters stood in front of the family's house."
        - "The victim worked at Harbour Bakery."
      pass:
        - "Flowers can be left at Market Square."
        - "Please respect families' homes and privacy."
        - "A Norvale resident has died."
        - "The town hall is at 12 Quay Road."
        - "The offices of the support service are on Mill Street."

  - id: vic-medical-condition
    title: One person's injuries
    severity: warning
    message: This describes the injuries or the condition of one person.
    why: A diagnosis belongs to the patient; a family may read it before a doctor has spoken to them.
    rewrite: ["Aggregate categories only: “Four people are in a critical condition (hospitals, 14:00).”"]
    source: [IPSO, VSE, APP-2026]
    waivers: [J-VICTIM-CONSENT, J-RECORD]
    guards: [names, negation, language, consent]
    en:
      patterns:
        - "(he|she|victim|woman|man|girl|boy|officer|child|old|@name) <2> (lost|loses) (both|his|her|a|an|one) <1> (leg|legs|arm|arms|hand|hands|eye|eyes|foot|feet|limb|limbs|sight|baby)"
        - "(he|she|old|@name|officer|victim) <2> (will not|may not|is not expected to|might not|is unlikely to) (survive|live|make it|walk|see|recover)"
        - "pregnant (woman|victim|mother|wife|teacher|nurse)"
        - "(he|she|victim|officer|man|woman|girl|boy|@name) <3> (induced coma|in a coma|on life support|brain dead|paralysed|paralyzed|amputated|amputation|brain damage|on a ventilator)"
        - "(he|she|@name|officer|victim|dutch) <2> (underwent|undergone|undergoing|had) <2> (surgery|surgeries|operation|operations|amputation)"
        - "(shot|stabbed|hit|wounded|struck) in the (liver|chest|head|stomach|neck|back|face|abdomen|leg|heart|throat|spine|lung)"
        - "(she|he) (was|is) unconscious"
        - "a hole in (her|his)"
      match:
        - "[[She lost both legs]]."
        - "the 40-year-[[old will not survive]] the night"
        - "A [[pregnant woman]] lost her baby."
        - "[[he is in an induced coma]]"
        - "The officer underwent two operations."
      pass:
        - "Four people are in a critical condition (hospitals, 14:00)."
        - "People may have delayed injuries: seek help if you feel unwell."
        - "Eleven people are being treated; no details will be given."
        - "Pregnant visitors can ask for a seat."
        - "The blood service thanks all donors."

  - id: vic-graphic
    title: Graphic detail
    severity: warning
    message: This is graphic.
    why: Bereaved people read every word, and shock is what the attack was for.
    rewrite: ["“People were killed and injured.”"]
    source: [PACE, CSA-FR, CAC-CAT, ROMS]
    waivers: [J-RECORD]
    when: { headline: error, lead: error, hashtag: error }
    en:
      patterns:
        - "(bodies|body|people|victims|limbs|flesh|man|woman|child|children) <3> (torn apart|blown apart|ripped apart|mutilated|dismembered|burned alive|burnt alive|beheaded|decapitated|crushed|riddled with|blown to pieces|in pieces|scattered|lying on|littered|strewn|piled)"
        - "(pool|pools|trail|trails|puddles|rivers|sea) of blood"
        - "(blood|gore) (soaked|stained|splattered|covered|spattered|drenched)"
        - "(charred|burnt|burned|mangled|dismembered|severed|mutilated|decapitated|lifeless|headless) (body|bodies|remains|corpse|corpses|limbs|limb|head|victim|victims|hand)"
        - "(throat|throats|head|heads) <2> (were|was)? (cut|slit|severed)"
        - "(slit|cut) (his|her|their) throat/n"
        - "(screaming|screams|screamed|blood curdling|agonising|agonizing) (in pain|for help|mothers|children|in agony|people|victims|and crying|here)?"
        - "(body|human) (parts|flesh)"
        - "(bloodbath|slaughterhouse|horror movie|scene from hell|butchered|slaughtered|hacked to death|stabbed to death|burned to death|blowing themselves up|blew himself up|blew themselves up|blow themselves up)"
        - "(shooting|shot|firing|fired|kept shooting|continuing to fire) <3> (dead in|at point blank|people who|execution style|in the head|in the face|into the crowd|him again|shots at)"
        - "standing over (him|her|them)"
        - "(brains|intestines|entrails|guts|severed limbs)"
        - "severely cut"
        - "in cold blood"
      match:
        - "We saw [[bodies torn apart]]."
        - "The [[blood-soaked]] pavement is closed."
        - "[[charred remains]] were found"
        - "[[throats were cut]]"
        - "There was a pool of blood at the gate."
      pass:
        - "People were killed and injured."
        - "Some images online are distressing; please do not share them."
        - "Blood donors are asked to book."
        - "The body of the report is attached."
        - "Parts of the hall are closed."

  - id: vic-body-language
    title: People called bodies
    severity: warning
    message: This makes things of people who died.
    why: They were people this morning; their families read “bodies” and “remains”.
    rewrite: ["“People who died.”"]
    source: [ROMS, LMFP, MAD]
    waivers: [J-RECORD]
    guards: [names, negation, language, body-other]
    en:
      patterns:
        - "({number}|{vague-number}|more|all|six or seven|dead|the) (bodies|corpses|cadavers)"
        - "(corpse|corpses|cadaver|cadavers)"
        - "the remains of <1> (a|the|victims|victim|female|male|people|man|woman|dead)"
        - "body bag/n"
        - "dead bodies"
      match:
        - "[[Eleven bodies]] were recovered."
        - "[[corpses]] are being collected"
        - "They found [[the remains of a]] female."
        - "[[the bodies]] lie by the gate"
        - "Body bags were brought to the market."
      pass:
        - "Eleven people have died."
        - "The governing body met."
        - "Body-worn cameras are in use."
        - "Identification of those who died continues."
        - "The remains of the old hall are protected."

  - id: vic-consent
    title: Words or pictures of victims without consent
    severity: warning
    message: This uses words, pictures or memories of a victim without a consent on record.
    why: What belongs to the family is theirs to give.
    rewrite: ["Ask family liaison; otherwise leave it out."]
    source: [CAC-CAT, IPSO, INFORRM, HOLDING]
    waivers: [J-VICTIM-CONSENT]
    guards: [names, negation, language, consent]
    en:
      patterns:
        - "(family friend|friend of the family|neighbour of the victim|friend of the victim) <2> (told|said|says|described|remembers)"
        - "(her|his|their) last (message|text|post|call|tweet|photo|voicemail|words to)"
        - "(photo|photos|picture|portrait|pictures) of the (victim|victims|dead|deceased)"
        - "(victim's|victim) <1> (mother|father|wife|husband|sister|brother|parents|friend|colleague) <2> (said|told|says|described|remembered)"
      match:
        - "A [[family friend told]] us she was kind."
        - "[[her last message]] read: see you tonight"
        - "[[photos of the victims]] are attached"
        - "The [[victim's mother told]] reporters of her grief."
        - "His last text was sent at noon."
      pass:
        - "The family has asked us to share this tribute."
        - "The family asks for privacy."
        - "We thank the family for their strength."
        - "Photos of the vigil are online."
        - "Families said that they need time."

  - id: vic-last-moments
    title: The last moments
    severity: warning
    message: This tells how people died.
    why: It leaves families with pictures they cannot put away.
    rewrite: ["Leave it out."]
    source: [ROMS, IPSO, PACE]
    waivers: [J-RECORD]
    en:
      patterns:
        - "(he|she|they|victims|hostages|children|woman|man) <1> (begged|pleaded|pleading|begging) <1> (for)? <2> (life|lives|mercy|help|their|him|her|them)?"
        - "(his|her|their) (last|final) (words|moments|minutes|breath|seconds|hours)"
        - "(died|dying|die|bled|suffered) <1> (slowly|in agony|painfully|alone|instantly|screaming|to death|in his arms|in her arms)"
        - "(called|phoned|texted|whispered|calling|hid|dialled) <4> from (under|inside|behind|beneath) (the|their|a) (desks|desk|bodies|tables|table|counter|bed|beds|bar)"
        - "(final|last) (moments|minutes) of <2> (passengers|victims|victim|life|lives|their|his|her|people|hostages|officer|children)"
      match:
        - "[[She begged for her life]]."
        - "[[his last words]] were for his mother"
        - "[[they died slowly]]"
        - "children [[called 999 from under the desks]]"
        - "We know little of the final moments of the passengers."
      pass:
        - "Emergency calls are part of the investigation."
        - "They were at the market with friends."
        - "People helped one another."
        - "The last words of the ceremony were spoken by the mayor."
        - "The last minutes of the council meeting are public."

  - id: vic-blame
    title: Victims blamed
    severity: error
    message: This blames the people who were attacked.
    why: Only the person who attacks is responsible; survivors ask themselves these questions already.
    rewrite: ["“Those affected were going about their day.”"]
    source: [MAD, VSE, GCTF-RW]
    guards: [names, negation, language, rejection]
    en:
      patterns:
        - "(victims|victim|survivors|people|passengers|they|shoppers|visitors|crowd) (ignored|disregarded|failed to heed|did not listen|didn't listen|did not follow|chose to ignore|provoked)"
        - "(they|victims|people|survivors|passengers|he|she|shoppers) (should have|should've|could have|ought to have) (run|fled|hidden|left|listened|known|stayed|called|reacted|fought|ducked|been more careful)"
        - "wrong place at the wrong time"
        - "(had|if) (they|he|she|victims|people) <2> (listened|run|stayed|left|obeyed|followed|heeded)"
        - "(victims|they|people|passengers|survivors|shoppers|visitors) failed to (run|leave|hide|react|follow|evacuate|report|listen)"
        - "(brought (it|this) on themselves|asked for it|had it coming)"
      match:
        - "[[Victims ignored]] the warnings."
        - "[[They should have run]]."
        - "They were in the [[wrong place at the wrong time]]."
        - "[[had they listened]], they would live"
        - "The passengers failed to leave the train."
      pass:
        - "If you hear shots: run, hide, tell."
        - "Nobody who was there is to blame."
        - "Warnings will be reviewed."
        - "They should have access to counselling for as long as they need it."
        - "It is wrong to say that they should have run."

  - id: vic-hierarchy
    title: Victims ranked
    severity: advice
    message: This makes some victims count more than others.
    why: Every family reads whether theirs is mentioned.
    rewrite: ["All victims alike: “People from nine countries died.”"]
    source: [NZ-RC, VSE]
    en:
      patterns:
        - "innocent (women|children|women and children|victims|people|civilians|men)"
        - "(mostly|only|mainly) (foreigners|tourists|migrants|locals|foreign nationals|strangers)"
        - "even (a|an|the) (doctor|teacher|nurse|priest|child|baby|pregnant|policeman|mother) <3> (was|were) (killed|injured|among|hit|shot)"
        - "(women and children) (were|are|among)"
        - "including (two|three|four|one|five|several|#) (norvalians|of our own|our own|citizens of ours|of our citizens|compatriots)"
      match:
        - "They killed [[innocent women and children]]."
        - "The victims were [[mostly foreigners]]."
        - "[[even a doctor was killed]]"
        - "Eleven died, [[including two of our own]]."
        - "Women and children were among them."
      pass:
        - "People from nine countries died."
        - "Consular contact for relatives abroad: 0800 000 000."
        - "Two police officers died on duty."
        - "Children are welcome at the vigil."
        - "Even small gestures help."

  - id: vic-minimise
    title: Harm made small
    severity: error
    message: This makes the harm sound small.
    why: For each family the number is one.
    rewrite: ["Number and empathy: “Three people have died. Each of them leaves a family.”"]
    source: [CERC-FIRST, CERC-TEN, VSE]
    guards: [names, language]
    en:
      patterns:
        - "(only|just|merely|fortunately|luckily|thankfully|a mere) <2> ({number}) <2> (people|persons|victims|fatality|fatalities|death|deaths|casualties|casualty|injured|wounded|dead|died|killed|person) <1> (died|dead|killed|injured|hurt|wounded)?"
        - "(only|just) ({number}) (died|dead|killed|injured)"
        - "(casualties|injuries|damage|losses) (were|was|are|is) <1> (light|minimal|limited|minor|low|few)"
        - "(light|minimal|few|collateral) casualties"
        - "a (minor|small|little|trivial) (incident|event|attack)"
        - "(no one|nobody) was seriously (hurt|injured)"
        - "(could have been worse|got off lightly)"
      match:
        - "[[Only three people died]]."
        - "[[Fortunately just one fatality]] was recorded."
        - "[[casualties were light]]"
        - "It was [[a minor incident]]."
        - "Luckily only two people were injured."
      pass:
        - "Only call 999 in an emergency."
        - "Three people have died. Each of them leaves a family."
        - "Twelve people have minor injuries."
        - "Just two stations are closed."
        - "The small hall is open."

  - id: vic-closure
    title: Grief on a timetable
    severity: advice
    message: This tells people how or when to be done with grief.
    why: Recovery has no date; “closure” and “lucky” are words of people who were not there.
    rewrite: ["“Support will be there for as long as it is needed.”"]
    source: [VSE, CERC-FIRST]
    en:
      patterns:
        - "(find|get|bring|have|gives|reach|achieve|need) <2> closure"
        - "(time to|must|should|need to|have to|it is time to) (move on|move forward|turn the page|get over it|return to normal|heal)"
        - "(survivors|victims|people|they|he|she) (were|was|are|is) lucky"
        - "at least (they|he|she|it|the family) (did|died|has|have|was|were|is|can)"
        - "(god's|part of god's|the lord's) (plan|will)"
        - "(everything|it all) happens for a reason"
        - "time heals"
      match:
        - "Families can now [[find closure]]."
        - "It is [[time to move on]]."
        - "[[Survivors were lucky]]."
        - "[[At least they did]] not suffer."
        - "Time heals all wounds."
      pass:
        - "Recovery takes different times for different people."
        - "Road closures remain in place."
        - "Support will be there for as long as needed."
        - "At least four languages are spoken at the helpline."
        - "The move of the rest centre starts at noon."

  - id: vic-support-missing
    title: No help for the people affected
    severity: warning
    finds: absence
    message: The text does not say where people affected find help.
    why: Everybody who reads it may be the one who needs the number.
    rewrite: ["Add a line: “Affected by the attack? Support line 0800 …, day and night, free, in eight languages.”"]
    source: [VSE, MAD, GCTF-RW, CERC-FIRST]
    waivers: [J-RECORD]
    when: { casualty: error, support: error, correction: silent, appeal: advice }
    en:
      patterns:
        - "(support|help|care|counselling|victim|crisis|emergency psychological|information|family|casualty) <1> (line|helpline|hotline|centre|center|bureau|desk|unit|service|team) <8> (#|@name|open|at|call|free)"
        - "(helpline|hotline|casualty bureau|assistance centre|assistance center|victims of terrorism unit|support line|rest centre|reception centre)"
        - "(worried|concerned) about (someone|anyone|a relative|a loved one|family|friends)"
        - "(call|phone|ring|contact|text) <6> (for|if you need) (help|support|counselling|information about relatives)"
        - "if you (are|were|have been) affected"
      match:
        - { text: "Eleven people have died. We grieve.", kind: casualty }
        - "Our thoughts are with the families."
        - "Press office: 0800 000 000."
        - { text: "Police are at the scene of an incident.", kind: holding }
        - "The road is closed until 18:00."
      pass:
        - "Worried about someone? Call 0800 000 000."
        - "The family assistance centre is in the Town Hall."
        - "The Victims of Terrorism Unit has a website."
        - "If you were affected, call the support line."
        - { text: "Correction: at 12:00 we said 13. The number is 12.", kind: correction }

  - id: vic-social-scrape
    title: Details from victims' accounts
    severity: warning
    message: This takes details from a victim's accounts or from lists made by the public.
    why: Lists are wrong, and accounts were not written for this.
    rewrite: ["Official channel only: “Report a missing person through the casualty bureau.”"]
    source: [IPSO, APP-DVI, INFORRM]
    waivers: [J-VICTIM-CONSENT]
    en:
      patterns:
        - "(according to|on|from) (her|his|their|the victim's) (instagram|facebook|twitter|profile|linkedin|tiktok|account|social media|page)"
        - "list of (missing|the missing|victims|the dead|names) <3> (on|online|circulating|social|facebook|shared)"
        - "(screenshots|screenshot) of <2> (posts|post|messages|profile)"
        - "(victim|victims|his|her) <2> (wrote|posted|tweeted) <2> (before|minutes before|hours before|on the morning)"
      match:
        - "[[according to her Instagram]], she was there"
        - "See the [[list of missing on]] social media."
        - "[[screenshots of posts]] are attached"
        - "The [[victim posted minutes before]] the attack."
        - "From his Facebook we know more."
      pass:
        - "Report a missing person only through the casualty bureau."
        - "Please do not publish names of missing people."
        - "Follow our official account."
        - "The list of closed roads is online."
        - "Posts from our account carry the seal."

  - id: vic-funeral-security
    title: Funerals and gatherings of families
    severity: warning
    message: This tells when or where families gather.
    why: It brings cameras, and can bring danger, to people at a grave.
    rewrite: ["Public vigil only; details of funerals are private."]
    source: [IPSO, VSE]
    waivers: [J-VICTIM-CONSENT]
    en:
      patterns:
        - "(funeral|burial|cremation|memorial service) <3> (is|will be|takes place|will take place|starts|begins|of) <6> (@time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|at|#)"
        - "(families|relatives|mourners|bereaved) <2> (will travel|travel|will gather|gather|meet|will meet|are staying|will arrive|arrive) <4> (by|at|in|from|every|on)"
        - "(cortege|procession|hearse) <4> (leave|leaves|pass|passes|route|travel|from|along)"
      match:
        - "Lina's [[funeral is at 11:00]] on Friday at St Anne's."
        - "[[the families will travel by]] coach"
        - "[[Relatives gather every]] evening at the café."
        - "The [[hearse leaves]] the hospital at noon."
        - "The burial takes place on Monday."
      pass:
        - "Details of funerals are private."
        - "Public vigil: Market Square, Friday 18:00."
        - "The choir will travel by coach."
        - "The city pays for funerals."
        - "Families are supported wherever they travel."

"""####),
  EmbeddedFile(
    "Rules/glorification.yaml",
    ####"""
# Good Practice 18: no glorification of the offender.
family: glorification
practice: GP18
guards: [names, negation, rejection, language]
rules:
  - id: glor-offender-name
    title: The offender named
    severity: error
    finds: offenders
    message: This names the offender or suspect.
    why: A name on every screen is what many attackers hope for; it may encourage imitation, it hurts the bereaved, and it can spoil a trial.
    rewrite: ["“The attacker”", "“The man arrested”", "“The accused”"]
    source: [NNOT, DNT, LANK, NZ-RC, APP-ARREST]
    waivers: [J-NAME-MANHUNT, J-NAME-APPEAL, J-NAME-CHARGE, J-NAME-CONVICTED, J-INQUIRY, J-NAME-MISID, J-RECORD]
    facts: |
      offenders:
        - { name: Evan Rask, aliases: [raskh] }
    en:
      match:
        - "The attacker has been identified as [[Evan Rask]]."
        - "[[Rask]] had rented the van on Monday."
        - "Mr [[Rask]]'s neighbours were shocked."
        - "Please read #[[EvanRask]] before the briefing."
        - "RASK, Evan, aged 34, was seen at the station."
        - "The account @[[raskh]] was closed."
      pass:
        - "We will not name him."
        - "The victims are the names we should remember."
        - "The man charged will appear in court tomorrow."
        - "Evan Raskin, spokesperson for the fire service, said that the hall is safe."
        - "Flowers can be left in Evan Street."

  - id: glor-name-headline
    title: The offender named in a headline, hashtag or address
    severity: error
    finds: offenders
    message: The offender's name stands in a headline, hashtag or address.
    why: Headlines and addresses are copied unread; the name there becomes the name of the event.
    rewrite: ["Give the headline to the people harmed, the public action or the legal step."]
    source: [NNOT, DNT]
    waivers: [J-NAME-MANHUNT, J-NAME-APPEAL]
    when: { lead: silent, body: silent, quotation: silent, notes: silent }
    facts: |
      offenders: [Evan Rask]
    en:
      match:
        - "# Who was [[Evan Rask]]?\n\nA man is in custody."
        - "# [[RASK]] update 3\n\nA man is in custody."
        - "The statement is at https://norvale.example/news/[[rask]]-statement today."
        - "Follow #[[Rask]] for updates."
        - "![Portrait of [[Rask]]](photo.jpg)"
      pass:
        - "# Man charged over Harbour Market attack\n\nA man is in custody."
        - "# Harbour Market: names of the 11 people who died\n\nThe families agree."
        - "# Police appeal for witnesses\n\nCall 0800 000 000."
        - "The statement is at https://norvale.example/news/statement today."
        - "Follow #HarbourMarket for updates."

  - id: glor-image-likeness
    title: A picture of the offender
    severity: error
    message: This offers or describes a picture of the offender.
    why: A face, a pose or a weapon in hand is what an attacker wants remembered.
    rewrite: ["Show the victims with their families' consent, the helpers, the place, or nothing."]
    source: [NNOT, WM, CSA-FR, CAC-CAT]
    waivers: [J-NAME-APPEAL, J-NAME-MANHUNT, J-RECORD]
    en:
      patterns:
        - "(portrait|photo|photograph|picture|image|selfie|mugshot|video|footage|photos|pictures|images) of <3> ({offender}|{held-person}|fighters)"
        - "({offender}|{held-person}) <1> (portrait|photo|photograph|picture|photos|selfies|selfie|mugshot) (is|are|was)? (attached|here|below|available|enclosed|shows|show)"
        - "(see|view|download) (his|her|the suspect's|suspect|attacker) <3> (photos|pictures|profile|page|video|videos)"
        - "(footage|video|cctv|image|images|clip) (show|shows|showing|showed) <2> (him|her|attacker|suspect|gunman|gunmen|attackers|man|men) <2> (calmly|reloading|firing|shooting|posing|smiling|laughing|walking|grinning|executing|running)"
        - "(posing|posed|poses|pictured|grinning|smiling) <4> (with|in front of|holding) <3> (rifle|gun|guns|weapon|weapons|flag|knife|bomb|machete|pistol)"
        - "(posted|published|released|shared|broadcast) <3> (pictures|photos|images|video|videos|footage) of <4> ({offender}|fighters|attack|suspects|killings|themselves)"
        - "in front of <2> black flag"
      match:
        - "A [[portrait of the attacker]] is attached."
        - "You can [[see his social media photos]] here."
        - "[[footage shows him calmly]] reloading."
        - "The suspect is seen [[posing with a rifle]]."
        - "The group posted pictures of the gunmen."
      pass:
        - "If you hold material from the scene, send it to the police portal."
        - "Please do not share images of the attacker."
        - "Images of the memorial are available."
        - "Photographs of the cordon can be taken from Mill Street."
        - "The video of the briefing is online."

  - id: glor-manifesto
    finds: titles
    title: The offender's own text
    severity: error
    message: This circulates what the offender wrote or said for the public.
    why: Attacks are staged to have such texts read; quoting, naming or linking them completes the plan.
    rewrite: ["“Material produced by the attacker”, without title or content, and how to report it."]
    source: [NNOT, DNT, NZ-MEDIA, TCAP, CCALL]
    waivers: [J-RECORD]
    guards: [names, negation, language, do-not-share]
    facts: |
      titles: [The Last Harbour, burn-it-down.mp4]
    en:
      patterns:
        - "(his|her|their|the|a|attacker|suspect|gunman|shooter) <2> (manifesto|testament|screed|diatribe)"
        - "# page (document|manifesto|text|pamphlet|statement|pdf|letter)"
        - { is: "(suspect|attacker|gunman|shooter|bomber|killer|assailant|perpetrator) <1> (wrote|posted|declared|boasted|tweeted|uploaded|left a note|left a letter|published|announced online)", needs: attacked, severity: error }
        - "(read|download|see) <2> (statement|manifesto|document|text|letter) here"
        - "(he|attacker|suspect|gunman|shooter|terrorist|bomber) (shouted|yelled|screamed|cried out|chanted|cried)"
        - "(heard|heard him|witnesses heard) <2> (shout|shouting|yell|yelling|chanting|scream|screaming) (allah|god|allahu|heil|death|slogans|freedom|this is for)"
        - "(in his|in her) (own words|last message|final message|final post|farewell|note|diary)"
        - "(ideology|beliefs|grievances|demands|goals|aims) <2> (set out|outlined|explained|laid out|detailed) <2> (in|by)"
        - "farewell (video|letter|note|message)"
      match:
        - "He called it “[[The Last Harbour]]”."
        - "A file named [[burn-it-down.mp4]] is circulating."
        - "Copies of THE LAST HARBOUR have been removed."
        - "The text, The Last Harbour, was found."
        - "Search for the last harbour is blocked."
        - "In [[his manifesto]], “The Last Harbour”, he explains why."
        - "He left [[the 74-page document]] on the Anvil forum."
        - "[[read the statement here]]"
        - "[[The attacker wrote]] that the city had to burn."
        - "The gunman shouted a slogan before the attack."
      pass:
        - "The harbour is closed."
        - "The last ferry leaves the harbour at 22:00."
        - "Material produced by the attacker may be illegal."
        - "Firefighters let the shed burn down in safety."
        - "This was the last briefing."
        - "Do not share material produced by the attacker; it may be illegal."
        - "Investigators are examining online material."
        - "Report attacker-produced material at this address."
        - "The Party Manifesto Act does not apply."
        - "Read the statement of the mayor on our website."

  - id: glor-livestream
    title: Recordings by the offender
    severity: error
    message: This points to a recording that the offender made.
    why: Platform, handle, length or content are enough to find and spread it.
    rewrite: ["“If you come across footage of the attack, do not share it; report it to the platform and to the police.”"]
    source: [CCALL, TCAP, NZ-MEDIA]
    waivers: [J-RECORD]
    guards: [names, negation, language, do-not-share]
    en:
      patterns:
        - "(streamed|livestreamed|live streamed|broadcast live|streaming|livestream|live stream) <4> (on|by|via|under) <3> (@name|facebook|telegram|twitch|channel|account|attacker|gunman|shooter)"
        - { is: "(he|she|gunman|attacker|attackers|suspect|shooter) <2> (streamed|livestreamed|filmed|broadcast|recorded) <3> (attack|shooting|killings|killing|assault|himself|rampage|act)" }
        - "# minute/n (video|stream|livestream|recording|clip|film)"
        - "(helmet|body|chest|head) (cam|camera|mounted camera) (file|footage|video|recording|clip|stream)"
        - "(clips|copies|videos|recordings|footage) <3> (still)? (circulating|circulate|available|online|spreading|can be found|being shared) <2> (on|at|in|via)"
        - "search for the <4> (file|video|stream|clip|footage)"
        - "(video|recording|footage|stream) (of the attack|made by|filmed by|shot by|recorded by|from the attacker) <6> (telegram|channel|app|facebook|twitter|messaging|forum|platform|online|youtube|gunman|attacker|available)"
      match:
        - "It was [[streamed on FlashCast]] under another name."
        - "The [[17-minute video]] shows everything."
        - "[[clips are still circulating on]] three channels."
        - "[[search for the helmet-cam file]]"
        - "The gunman filmed the attack with a phone."
      pass:
        - "If you come across footage of the attack, do not share it; report it to the platform."
        - "Witness video can be uploaded to the police portal."
        - "Our briefing will be streamed live at 18:00."
        - "Please do not share recordings of the attack."
        - "A 20-minute walk leads to the rest centre."

  - id: glor-alias
    title: A nickname or nom de guerre
    severity: error
    message: This uses a nickname that gives the offender stature.
    why: Nicknames make characters out of criminals and are remembered longer than the victims.
    rewrite: ["“The suspect”"]
    source: [WM, DNT]
    waivers: [J-NAME-CHARGE, J-RECORD]
    en:
      patterns:
        - "(known|nicknamed|dubbed|called|nicknaming) (as|online as|himself|him|itself)? the <1> (wolf|butcher|ripper|beast|lion|ghost|jackal|executioner|reaper|phantom|hunter|engineer|sniper|hammer|sword|hawk|monster|emir|prophet|soldier)"
        - "jihadi @name"
        - "the @name (ripper|killer|butcher|bomber|slasher|sniper|strangler|monster|shooter|executioner)"
        - "(battle|war) name"
        - "(nom de guerre|codename|code name|alias|gamer tag|username|screen name|online handle)"
        - { is: "(known as|calling himself|called himself|called|alias|identified as) <3> abu @name", severity: error }
      match:
        - "He was [[known as the Wolf]] of Quay Road."
        - "The papers call him [[Jihadi Jack]]."
        - "[[the Harbour Ripper]] is in custody."
        - "He posted under his [[battle name]]."
        - "His nom de guerre was known online."
      pass:
        - "We will not use the nickname given to him online."
        - "Operation Lantern is the police name for this investigation."
        - "She was a firefighter known to colleagues as “Bear”."
        - "The hall is known as the Old Harbour."
        - "A ghost train at the fair was evacuated."

  - id: glor-martyr-terms
    title: Words of martyrdom or holy war
    severity: error
    message: This uses words of martyrdom, sacrifice or holy war for an offender.
    why: These words turn murder into devotion and promise the next attacker a place in memory.
    rewrite: ["“Suicide attack”", "“The attacker died.”"]
    source: [FUNDEU, WM, CAC-CAT, NZ-RC]
    guards: [names, negation, rejection, language, martyr-victim]
    en:
      patterns:
        - "(martyrdom|martyr's) (operation|attack|mission|video|death)?"
        - "martyr/n"
        - "(he|she|attacker|bomber|gunman|himself|attackers|they) <2> (sacrificed|sacrificing|martyred) (himself|herself|themselves|his life|her life|their lives)?"
        - "(holy (war|warrior|warriors|fighter|fighters|struggle)|jihad fighters|soldiers of god|soldiers of allah|warriors of god|army of god)"
        - "(mujahideen|mujahedeen|mujahidin|mujahid|fedayeen|fidayeen|jihadist fighters|jihadi fighters|crusaders)"
        - "fallen (militant|fighter|soldier of|brother|attacker|comrade|hero of the)"
        - "(paradise|heaven) <3> (suicide|martyr|martyrs|death|attack)"
      match:
        - "They praised [[the martyrdom operation]]."
        - "[[He sacrificed himself]] for his cause."
        - "[[mujahideen]] fighters struck the market."
        - "Supporters mourned [[the fallen militant]]."
        - "The group called it a holy war."
      pass:
        - "St Alban the Martyr church is open for prayer."
        - "There is nothing heroic or holy in this crime."
        - "He is not a martyr."
        - "Police officers who sacrificed their day off helped the victims."
        - "Martyrs Square is closed to traffic."

  - id: glor-superlative
    title: A record or a ranking
    severity: warning
    message: This ranks the attack.
    why: A ranking is a score that the next attacker may want to beat, and it tells some victims that theirs was a lesser attack.
    rewrite: ["Give the number with source and time, and no ranking."]
    source: [ROMS, MEINDL, LANK, RTDNA]
    waivers: [J-RECORD]
    guards: [names, negation, language, help]
    en:
      patterns:
        - "(deadliest|bloodiest|most deadly|most lethal|most brutal|most devastating|most violent|most horrific|most barbaric|most sophisticated) <3> (attack|attacks|shooting|bombing|massacre|assault|incident|act|operation|day|terror|violence|in|since|ever)/n"
        - "(worst|biggest|largest|gravest|most serious) <4> (attack|attacks|shooting|shootings|bombing|bombings|massacre|assault|assaults|atrocity|atrocities|terror|stabbing|tragedy|terrorist|act of violence|mass killing|nightmare|siege|killing|crime)"
        - "(worst|deadliest|bloodiest|biggest) (since|in|ever) <3> {past}?"
        - "(unprecedented|historic|record|record breaking|unimaginable|unparalleled|unlimited|immeasurable|unheard of) <2> (operation|attack|attacks|violence|massacre|assault|carnage|cruelty|brutality|atrocity|bloodshed|death toll|scale of violence|act|acts|terror)"
        - "(our|its|their|norvale's|@name|country's|own) (9/11|9-11|9 11|september 11|pearl harbor|own 9/11|11-m)"
        - "(worst|biggest) nightmare"
        - "(it|this) (was|is) (unimaginable|unprecedented)"
        - { is: "never <3> seen <3> (attack|violence|massacre|bloodshed|carnage|horror|terror) (like|on this scale|of this)?", severity: warning }
        - "(among|one of) the (worst|deadliest|bloodiest|biggest|most deadly)"
      match:
        - "It was [[the deadliest attack]] in our history."
        - "This is [[the worst since]] 2011."
        - "They carried out [[an unprecedented operation]]."
        - "This is [[Norvale's 9/11]]."
        - "One of the bloodiest days the city has known."
      pass:
        - "An unprecedented number of people offered blood."
        - "It was the worst day of many families' lives."
        - "The highest level of support is available."
        - "Please record the time you saw the vehicle."
        - "The largest hall in the city is open as a rest centre."

  - id: glor-agency-words
    title: Words that lend stature
    severity: warning
    message: This gives the offender the stature of a strategist, soldier or lone hero.
    why: Survivors have asked for these words to be dropped; they describe the role the attacker wanted to play.
    rewrite: ["“The person suspected of organising the attack”", "“Acting alone”", "“Members”, “suspects”"]
    source: [WM, GCTF-RW]
    waivers: [J-RECORD]
    guards: [names, negation, rejection, language, help]
    en:
      patterns:
        - "(mastermind|masterminds|masterminded|masterminding|evil genius|criminal genius|radical genius|ringleader|kingpin|ringleaders|spiritual leader of the attack)"
        - "lone (wolf|wolves|warrior|avenger|soldier)"
        - "(soldier|soldiers|fighters|fighter|warriors|warrior|commanders|commander|lions|knights) of <1> (@name|islam|god|allah|front|caliphate|state|movement|cause|group)"
        - "(battle hardened|elite|seasoned|trained|highly trained|experienced|hardened|fearless) <1> (commander|fighter|fighters|warrior|operative|operatives|commando|commandos|militants|killers|terrorist|terrorists|jihadist|jihadists|jihadi)"
        - { is: "(commandos|operatives|warriors|commando|operative)", needs: attack-words }
        - { is: "(fighters|fighter)", needs: attack-words }
        - "(terror|terrorist|sleeper|extremist|jihadist) (cell|commander|commando|army|chief|leader)/n"
        - "(cell|group) (leader|commander)"
        - "(emir|amir|caliph|lieutenant) of <2> (group|cell|front|@name)"
      match:
        - "He was [[the mastermind]] of the plot."
        - "A [[lone wolf]] struck the market."
        - "[[soldiers of the Front]] attacked."
        - "He was a [[battle-hardened commander]]."
        - "The attack was the work of a terror cell."
      pass:
        - "Soldiers from the 3rd Engineer Regiment are helping to clear debris."
        - "He is believed to have acted alone."
        - "A wolf sanctuary near the cordon was evacuated."
        - "The police commander said that the road is open."
        - "We will not call him a lone wolf."

  - id: glor-competence
    title: Praise of skill or success
    severity: warning
    message: This praises how well the crime was prepared or carried out.
    why: Skill, calm and precision are compliments; they make the act worth copying.
    rewrite: ["“Prepared in advance”, if established and needed; otherwise leave it out."]
    source: [MEINDL, WM, IJNET]
    waivers: [J-RECORD]
    guards: [names, negation, rejection, language, help]
    en:
      patterns:
        - "(meticulously|carefully|perfectly|expertly|brilliantly|professionally|skilfully|skillfully|highly|well|cleverly|elaborately|flawlessly|precisely) (planned|organised|organized|executed|prepared|coordinated|co-ordinated|orchestrated|timed|staged|carried out) <3> (attack|attacks|operation|plot|assault|ambush|bombing|massacre|shooting)?"
        - "(sophisticated|coordinated|co-ordinated|audacious|daring|spectacular|brazen|ambitious|elaborate|ingenious|professional|complex|bold) <1> (attack|attacks|operation|plot|assault|bombing|ambush|strike|raid|shooting|job)"
        - "(outsmarted|outwitted|outfoxed|evaded|eluded|fooled|slipped past|bypassed|got past|outmanoeuvred|tricked) <2> (security|police|authorities|intelligence|guards|services|the state|officers|detection|cameras)"
        - "(with|military|deadly|clinical|surgical|chilling|lethal|cold) <1> (precision|efficiency|skill|professionalism|composure|calm)"
        - "(succeeded|succeed|success|managed|successful|successfully) <1> (in|to)? (killing|murdering|attacking|striking|hitting|kill|strike|hit|attack|penetrating|penetrate|detonating|detonate)"
        - "such a spectacular"
        - "(expert|skilled|crack|trained|professional) (marksman|shot|bomb maker|sniper|shooter|bombmaker|killers|gunman|gunmen)"
        - "appeared <3> (coordinated|well planned|professional|well trained|well prepared|well organised|well organized)"
        - "military (style|grade) (attack|assault|operation|precision|planning|tactics)"
      match:
        - "It was a [[meticulously planned attack]]."
        - "[[he outsmarted security]] at two gates."
        - "They struck [[with military precision]]."
        - "He [[succeeded in killing]] eleven people."
        - "The assault appeared well planned."
      pass:
        - "It was a meticulously planned evacuation."
        - "Officers stopped the attack within four minutes."
        - "We are examining how the attack was prepared."
        - "Surgeons worked with great skill and calm."
        - "The coordinated response of all services continues."

  - id: glor-group-branding
    finds: groups
    title: A group's own name or emblem
    severity: warning
    message: This uses the name or signs that a group chose for itself.
    why: Such names claim a state, an army or a virtue; repeating them grants it.
    rewrite: ["A neutral designation with its legal status: “a group proscribed under …”, once, and only when an authority has established the link."]
    source: [WM, CAC-CAT, AZHAR]
    waivers: [J-GROUP-DESIG, J-TERR-DESIG, J-CLAIM-RESPONSE, J-RECORD]
    when: { headline: error, hashtag: error }
    guards: [negation, language, so-called, do-not-share]
    facts: |
      groups: [Red Lantern Front, Lantern Media]
    en:
      patterns:
        - { is: "islamic state <4> (struck|attacked|attack|attacks|commandos|fighters|soldiers|said|claimed|issued|released|announced|published|statement|vows|vowed|declared|hit)", severity: warning }
        - "(its|the group's|news agency|amaq|media arm|media wing|propaganda|al hayat) <3> (news agency|agency|media|channel|amaq|statement|video|said|reported|confirmed)"
        - "(soldiers|lions|army|knights|sons|armies) of <1> (caliphate|righteousness|islam|god|truth|allah)"
        - "(the|new|self-declared|its) (caliphate|emirate)"
        - "(army|front|brigade|brigades|battalion|battalions|guardians|defenders) of <1> (righteousness|liberation|god|justice|faith|truth|martyrs|purity|islam|the nation)"
        - "black flag of"
        - "(black|group's|their|its) (flag|banner|emblem|symbol) <3> (raised|waved|hung|displayed|front)"
        - "(released|issued|posted|published) a (video|statement|communique|audio) <6> (claiming|praising|threatening|vowing|warning|celebrating|said|saying)"
        - "(group|front|organisation|organization|militants) <3> (said|says|warned|vowed|threatened|boasted) <2> (in|that|it|its|more|they|there) <2> (statement|video|more attacks|will|would)"
        - { is: "(will not stop|will continue|this will repeat|there will be more|was a glimpse|only the beginning|just the beginning)", needs: group-words }
      match:
        - "The [[Red Lantern Front]] is behind it."
        - "[[Lantern Media]] has published a statement."
        - "A spokesman of the RED LANTERN FRONT called."
        - "The Red-Lantern Front denies it."
        - "Follow #[[RedLanternFront]] for news."
        - "[[the Islamic State struck]] our city."
        - "[[its news agency]] Lantern Media confirmed it."
        - "[[the Army of Righteousness]] was named."
        - "They are [[soldiers of the caliphate]]."
        - "The group released a video praising the attack."
      pass:
        - "A proscribed organisation is being investigated."
        - "Red lanterns were lit at the front of the hall."
        - "The media centre is open."
        - "The front door is closed."
        - "Candles and lanterns may be left at the square."
        - "It is a proscribed organisation."
        - "The group has been listed since 2014."
        - "Do not share the group's symbols."
        - "The so-called Islamic State is proscribed here."
        - "The Salvation Army of Norvale serves hot meals."

  - id: glor-claim-credit
    title: A claim of responsibility
    severity: warning
    message: This passes on a claim of responsibility.
    why: A claim is propaganda until it is verified, and “credit” turns a crime into an achievement.
    rewrite: ["“We are aware of a claim. We have not verified it and will not circulate it.”"]
    source: [CAC-CAT, BBC, NUJ]
    waivers: [J-CLAIM-RESPONSE, J-RECORD]
    guards: [names, negation, language, claim-response]
    en:
      patterns:
        - { is: "(claim|claims|claimed|claiming|take|takes|took|taking) <1> credit", severity: error }
        - "(claim|claims|claimed|claiming) <1> responsibility (for)? <2> (attack|bombing|shooting|assault|it|explosion|killings|killing|blast|raid|massacre)?"
        - "(take|takes|took|taking|accepts|accepted|assumed|admitted) <1> responsibility for <2> (attack|bombing|shooting|assault|explosion|killings|killing|blast|raid|massacre)/n"
        - "(group|front|organisation|organization|militants|they|which|it) <2> (proudly|gladly) (announced|claimed|declared)"
        - "which <2> claimed (it|the attack)"
        - "(attack|bombing|shooting) <2> claimed by"
      match:
        - "The Front [[claimed credit]] for the attack."
        - "They [[took credit]] online."
        - "The attack was carried out by the Front, [[which claimed it]]."
        - "[[the group proudly announced]] the bombing."
        - "Militants claimed responsibility for the blast."
      pass:
        - "We are aware of a claim of responsibility. It has not been verified."
        - "To the ambulance crews' great credit, all were treated within the hour."
        - "No group has claimed responsibility."
        - "Your credit card data is safe."
        - "The city takes responsibility for the funeral costs."

  - id: glor-method-detail
    title: How the attack was done
    severity: error
    message: This tells how the attack was done.
    why: Weapon, device, route and weakness are instructions for the next one, and evidence for the trial.
    rewrite: ["A general category: “a firearm”, “an explosive device”, “a vehicle”."]
    source: [MEINDL, DNT, ROMS]
    waivers: [J-METHOD-SAFETY, J-RECORD]
    guards: [names, negation, language, attributes-victims]
    en:
      patterns:
        - "(semi automatic|semiautomatic|automatic|assault|sniper|hunting|bolt action|military grade) (rifle|rifles|weapon|weapons|pistol|pistols|handgun|handguns|shotgun|firearm)"
        - "(kalashnikov|kalashnikovs|ak 47|ak47|ar 15|ar15|glock|uzi|beretta|m16|tatp|peroxide|c4|semtex|ammonium nitrate|ak-47)"
        - "# (mm|calibre|caliber|gauge) (rifle|pistol|rounds|bullets|handgun|round|weapon|ammunition)?"
        - "(device|bomb|vest|explosive|bombs|devices) <3> (made of|made from|combined|consisted of|contained|packed with|filled with|built from|wired to|connected to|triggered by|detonated by|hidden in|disguised as|concealed in) <3> (screws|nails|bolts|phone|trigger|shrapnel|fertiliser|fertilizer|pressure cooker|peroxide|gas|timer|battery|ball bearings|metal|bag|backpack|rucksack|car|chemicals)"
        - "(bought|purchased|acquired|obtained|ordered|stole|stolen|rented|hired) <5> (online|legally|illegally|internet|dark web|gun shop|hardware store|rental|hire company|weeks before|days before|days earlier|false name) <2> (rifle|knife|van|truck|weapon|gun)?"
        - "(he|she|attacker|attackers|gunman|gunmen|they|suspect|truck|van|bomber|assailants|vehicle) <2> (entered|got in|came in|gained access|gained entry|slipped in|broke in|bypassed|climbed|hid|mingled|mingling) <3> (by|through|via|barriers|roof|window|gate|door|fence|checkpoint|disguised|among|with guests|dressed|kitchen|in)"
        - "(unlocked|unguarded|unsecured|side|rear|back|broken) <1> (gate|door|entrance|window|fence)"
        - "({offender}|militants|they) <3> (used|carried|carrying|armed with|wielding|wielded|wore|wearing|threw|throwing|hurled|brandishing|fired) <4> (grenades|grenade|rifles|rifle|guns and|machine guns|suicide vest|suicide vests|explosive belt|explosive belts|explosives|machetes|axe|machine gun|petrol bombs|knife and)"
        - "({offender}|militants) <2> (were|was) (dressed|disguised) (as|in) <3> (uniform|uniforms|police|soldiers|women|security|guards|jews|monks|workers|doctors|fatigues|{faith}|military)"
        - "(mingling|mingled) <2> (guests|crowd|worshippers|tourists|shoppers)"
        - "# tonne (truck|lorry|van|vehicle)"
      match:
        - "He used a .223 [[semi-automatic rifle]] bought online."
        - "[[the device combined screws]] and a phone trigger."
        - "He came in by the [[unlocked north gate]]."
        - "the rented 7.5-[[tonne truck]] bypassed the barriers."
        - "The gunmen threw grenades into the hall."
      pass:
        - "A vehicle was driven into people."
        - "It was a knife attack."
        - "Suspicious packages: do not touch, move away, call."
        - "The north gate is open for families."
        - "Police rifles were on show at the museum last year."

  - id: glor-biography-motive
    title: The offender's life story
    severity: warning
    message: This tells the offender's life or grievances.
    why: A biography makes a crime understandable and its author interesting; the space belongs to the people who were hurt.
    rewrite: ["“The circumstances and motive are under investigation.”"]
    source: [MEINDL, IJNET, NNOT, NZ-MEDIA]
    waivers: [J-MOTIVE-HATE, J-RECORD]
    guards: [names, negation, rejection, language, attributes-victims]
    en:
      patterns:
        - { is: "(bullied|teased|rejected|abused|expelled|fired|unemployed|divorced|orphaned) <3> (at school|as a child|by|from|since|for)", needs: offender }
        - "(bullied at school|found meaning online|radicalised online|radicalized online|fell in with|drifted into|turned to extremism)"
        - { is: "(gifted|brilliant|promising|quiet|shy|model|popular|polite|talented|devoted|ordinary) <1> (student|pupil|son|boy|young man|father|athlete|footballer|neighbour|neighbor|employee|man|loner)", needs: offender }
        - "(he|she|suspect|attacker|gunman|man|shooter|killer) <2> (wanted revenge|sought revenge|was angry|felt rejected|felt humiliated|had lost his job|lost his job|had been fired|held a grudge|wanted to become|dreamed of|dreamt of|kept to himself|was obsessed|idolised|idolized)"
        - "(his|her|attacker|suspect) (journey|path|road|descent|transformation|slide|turn) (from|to|into|towards) <3> (athlete|student|attacker|extremism|terror|terrorism|violence|killer|radicalisation|radicalism|hate)"
        - "(described|remembered|remember|describe|describes|known) <4> as <3> (quiet|loner|shy|polite|friendly|devoted|kind|normal|a good|reserved|withdrawn|obsessive|gentle|ordinary|helpful)"
        - "({offender}|he) <2> (grew up|was raised|studied|attended|worked as|graduated|had studied|had worked|went to school|played football|was married|lived with|had a job|dropped out)"
        - "({offender}|gunmen) <2> from <3> (well to do|wealthy|poor|middle class|broken|good|respectable|privileged) (families|family|home|homes|backgrounds|background)"
        - "mostly from <2> (families|homes|backgrounds)"
        - "(wouldn't|would not) hurt a fly"
        - "(extensive|long) criminal (record|history)"
        - "neighbour/n <2> (describe|described|remember|remembered) <2> (him|her|@name) as"
        - "neighbor/n <2> (describe|described|remember|remembered) <2> (him|her|@name) as"
        - "devoted to his (mother|family|children|wife|parents|faith)"
        - "a? (loner|misfit|outcast|recluse)"
        - "(had an obsessive|obsessive) personality"
      match:
        - "[[bullied at school]], he found meaning online."
        - "The attacker was [[a gifted student]] and devoted son."
        - "[[he wanted revenge]] for an old defeat."
        - "[[His journey from athlete]] to attacker began early."
        - "The gunman grew up in a village by the sea."
      pass:
        - "The investigation is examining motive; we will not comment further."
        - "Victims were targeted because they were Jewish: this is being treated as a hate crime."
        - "Lina Osei, a gifted student, loved chess."
        - "Pupils of the school were bullied online after the rumours."
        - "She worked as a nurse and helped the first injured people."

  - id: glor-scorekeeping
    title: People counted as a score
    severity: warning
    message: This counts people as the offender's score.
    why: A running count with the offender as its author is a table of results.
    rewrite: ["Make people the subject: “Eleven people have died (hospital authority, 14:00).”"]
    source: [ROMS, MEINDL, LANK]
    waivers: [J-RECORD]
    guards: [names, language]
    en:
      patterns:
        - "(killing|murdering|slaying|killed|murdered|shot) ({number}|{vague-number}) <3> before (he|she|they|being|police|officers) <3> (stopped|killed|shot|caught|arrested|overpowered|subdued|fled|turned)"
        - "(toll|count|number of dead|death toll|body count) (climbs|climbed|rises|rose|mounts|mounted|soars|jumps|grows|keeps rising|keeps climbing)"
        - "(his|her|the killer's) (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|next|last|final) victim"
        - "(claimed|notched|racked up|tally of|scored) <3> (victims|lives|kills|victim)"
        - "body count"
        - "claimed the lives of"
      match:
        - "The attack ended after [[killing eleven before he was stopped]]."
        - "[[the toll climbs]]: 9, 10, 11."
        - "She was [[his eleventh victim]]."
        - "[[body count]] rises at the market."
        - "The attacker claimed eleven lives."
      pass:
        - "Eleven people have died (hospital authority, 14:00)."
        - "Three more people have been discharged from hospital."
        - "The number of people known to have died is now twelve; it was eleven at 12:00."
        - "Insurance for victims can be claimed until Friday."
        - "The climb to the memorial takes ten minutes."

  - id: glor-copycat-reference
    title: An earlier attacker as a model
    severity: warning
    message: This ties the attack to earlier ones as its model.
    why: A line of models is an invitation to join it.
    rewrite: ["“We will not discuss influences.”"]
    source: [LANK, TOWERS]
    waivers: [J-RECORD]
    en:
      patterns:
        - "inspired by <4> (attacker|attack|attacks|shooter|shootings|massacre|killer|bomber|bombing|gunman|group)"
        - "(copycat|imitation) of <5> (attack|shootings|shooting|attacker|massacre|bombing|killings)"
        - "(modelled|modeled|patterned|styled) (on|after) <5> (attack|attacks|attacker|massacre|shooting|shootings|bombing|bombings)"
        - "in the footsteps of"
        - "(another|a new|second|next) (columbine|breivik|9/11|bataclan|christchurch|utoya)"
        - "(echoes|reminiscent) of <5> (attack|attacks|massacre|shooting|bombing)/n"
      match:
        - "He was [[inspired by the 2011 island attacker]]."
        - "It looks like [[a copycat of the mosque shootings]]."
        - "The plan was [[modelled on the station bombing]]."
        - "He walked [[in the footsteps of]] another killer."
        - "It was reminiscent of the theatre attack."
      pass:
        - "We are learning from the inquiry into the 2017 attack."
        - "Survivors of earlier attacks have offered support."
        - "Copycat behaviour is a known risk, which is why we do not publish details."
        - "The vigil was inspired by the people who helped."
        - "The new centre is modelled on one in the capital."

  - id: glor-war-frame
    title: Words of war
    severity: advice
    message: These words of war lend the offenders the status of combatants.
    why: A war has two sides, armies and honour; a crime has victims, suspects and courts.
    rewrite: ["Use the words of crime: crime, killed, suspects."]
    source: [BBC, WM]
    waivers: [J-RECORD]
    en:
      patterns:
        - "(this|it) is (a|an act of)? war"
        - "(we are|we're|(country|nation|city) is) at war"
        - "act of war"
        - "(victims|people|hostages|civilians|officers|they|men|women) <3> (were|was) executed"
        - "(battlefield|battleground|war zone|warzone|front line|frontline) (of|in|at|on|between|against)"
        - "like a (war zone|battlefield)"
        - "declaration of war"
      match:
        - "[[This is war]]."
        - "Two [[victims were executed]]."
        - "[[the battlefield of]] Quay Road is quiet now."
        - "It was [[an act of war]] by their side."
        - "Our city is at war."
      pass:
        - "Police executed a search warrant."
        - "The War Memorial car park is the reunion point."
        - "This is a crime, not a war."
        - "Front-line workers can call the support line."
        - "The plan was executed by all services together."

"""####),
  EmbeddedFile(
    "Rules/investigation.yaml",
    ####"""
# Good Practice 17: inform without compromising the investigation, the trial or the operation.
family: investigation
practice: GP17
guards: [names, negation, language]
rules:
  - id: int-tactical-live
    title: Police movements and tactics
    severity: error
    message: This gives away what responders are doing or where they are.
    why: Attackers and their helpers read the same feeds; live details have cost lives.
    rewrite: ["Say only what the public should do: “Police are dealing with an incident. Stay away from Harbour Market.”"]
    source: [INDIA, CSA-FR]
    waivers: [J-TACT-SAFETY, J-RECORD]
    when: { closing: advice, convicted: advice }
    guards: [names, negation, language, do-not-share]
    en:
      patterns:
        - "(snipers|sniper|marksmen|sharpshooters) <3> (on|in|at|are|is|positioned|rooftop|roof|roofs|rooftops|took|deployed)"
        - "(unit|team|officers|police|swat|special forces|commandos|forces|they|gendarmes|soldiers|squad|troops|teams) <2> (will|are about to|are going to|is going to|preparing to|prepare to|are preparing to) <2> (enter|storm|breach|assault|raid|move in|go in|attack|intervene)"
        - "(moving|searching|going|working) (floor by floor|room by room|house by house|door to door)"
        - "currently on (level|floor|the)"
        - "(officers|police|they|forces|teams|swat|attackers|gunmen|hostages) <4> (on|to|reached|moved to|are on|cleared) the (first|second|third|fourth|fifth|sixth|ground|top|upper) (floor|level|storey)"
        - "helicopter <2> (landing|hovering|landed) <3> (behind|over|on|near|above)"
        - "(bomb squad|bomb disposal|robot|special unit|swat|swat team|negotiators|tactical team|armoured vehicles|drones) <2> (is|are|was|were|has|have) <2> (investigating|checking|searching|approaching|entering|in position|positioned|deployed|preparing|surrounding|moving|inside)"
        - "(checking|checked|searching|sweeping|sweep|clearing) <5> with a (robot|drone|dog|dogs)"
        - "(launched|launching|carried out|conducting|conducted|under way) <2> (simultaneous|coordinated|parallel|several|multiple|{number}) <2> raids"
        - "simultaneous raids"
        - "(surrounded|surrounding|encircled) <3> (building|house|hotel|block|site|hall|mosque|school|apartment|flat)"
        - "({number}|dozens of|hundreds of) <3> (officers|commandos|soldiers|troops) <3> (are|have been) <2> (deployed|positioned|stationed|hidden|posted) (at|in|on|around|behind|along)"
        - "(attackers|gunmen|assailants) <2> (set up|took up|are holding|hold|are barricaded|barricaded|have taken) <4> (roof|rooftop|floor|positions|upper|building|snipers|stairwell|kitchen|room)"
      match:
        - "[[Snipers are]] on the roof of the bank."
        - "[[The unit will enter]] from Mill Street."
        - "A [[helicopter landing behind]] the market is expected now."
        - "Officers are [[moving floor by floor]], currently on level 2."
        - "A bomb squad is checking the north gate."
      pass:
        - "Police are dealing with an incident. Stay away from Harbour Market."
        - "Please do not film or post police movements."
        - "The police helicopter will be audible tonight."
        - "A cordon is in place around the square."
        - "Officers will be at the school gates to talk to parents."

  - id: int-shelter-location
    title: Where people are hiding
    severity: error
    message: This tells where people hide or which way they leave.
    why: Whoever threatens them can read it too.
    rewrite: ["Instruct without locating: “If you are sheltering, stay where you are and silence your phone.”"]
    source: [CSA-FR]
    waivers: [J-TACT-SAFETY]
    en:
      patterns:
        - "({number}|several|some|many|people|staff|survivors|hostages|guests|customers|children|pupils|they|workers|employees|shoppers|witnesses) <3> (hiding|hidden|sheltering|trapped|barricaded|locked themselves|took refuge|taken refuge|holed up|shelter) <2> (in|on|at|inside|behind|under) <3> (room|floor|basement|kitchen|cellar|office|toilet|toilets|storeroom|roof|cold|stockroom|church|school|shop|restaurant|cafe|hotel|cupboard|theatre|bathroom|gym|freezer|library)"
        - "(bringing|leading|evacuating|taking) <3> (hostages|people|survivors|guests|children|pupils|them) <2> (out)? (through|via|by) <3> (rear|back|side|car park|roof|door|exit|tunnel|garage|kitchen|window)"
        - "(survivors|hostages|witnesses|families|evacuees) <1> (are|is|were taken|have been taken|are being taken) <1> (at|to) # @name"
        - "(safe house|safe room|panic room) <1> (is|at|in|on)"
      match:
        - "[[Six people are hiding in the cold room]]."
        - "[[Staff are sheltering on the third floor]]."
        - "We are [[bringing hostages out through the rear]] car park."
        - "[[Survivors are at 9 Kiln]] Street."
        - "Guests barricaded themselves in a kitchen and are trapped in the basement."
      pass:
        - "If you are sheltering, stay where you are, silence your phone, call 999 when safe."
        - "Family assistance centre: Town Hall, open 24 h."
        - "Avoid the city centre."
        - "Nobody is sheltering in the school any more."
        - "Shelter for tonight is offered by the city; call 0800 000 000."

  - id: int-hostage-negotiation
    title: Negotiations
    severity: error
    message: This talks about demands, offers or contact with a hostage taker.
    why: Negotiators lose their footing when every word is public.
    rewrite: ["“We will not discuss operational matters.”"]
    source: [CSA-FR]
    waivers: [J-TACT-SAFETY]
    en:
      patterns:
        - "(he|she|they|attacker|attackers|gunman|gunmen|hostage taker|hostage takers|kidnappers|militants) <2> (demands|demanded|demand|is demanding|are demanding|wants|asked for) <3> (car|money|release|plane|helicopter|ransom|prisoners|withdrawal|vehicle|passage|#|million)"
        - "negotiator/n <2> (offered|offer|told|promised|agreed|asked|are talking|spoke|have made|made contact|gave)"
        - "(gave|given|set) (him|her|them|us) <2> (until|a deadline|an ultimatum)"
        - "(among|one of) the hostages (is|are|was|were)"
        - "(relay|tell|state|give|send) <2> (us|your) <1> demands"
        - "talk to us <4> demands"
        - "(in contact|in touch|talking|on the phone|in talks|negotiating) with <2> (hostage taker|hostage takers|attacker|attackers|gunman|gunmen|kidnappers|suspect)"
      match:
        - "[[He demands a car]] and 500,000."
        - "[[Negotiators offered]] food for two hostages."
        - "We [[gave him until]] 20:00."
        - "[[Among the hostages is]] a judge."
        - "Police are in contact with the gunman."
      pass:
        - "Trained officers are working to end the incident safely."
        - "We will not discuss negotiations."
        - "Do not attempt to contact anyone inside."
        - "Supply of water is in high demand."
        - "Negotiators did not offer comment."

  - id: int-capability-gap
    title: A weakness of security
    severity: error
    message: This points at a weakness of security.
    why: A gap that is described before it is closed is an invitation.
    rewrite: ["“Security arrangements will be reviewed independently.”"]
    source: [GCTF-RW, ANT]
    waivers: [J-INQUIRY, J-RECORD]
    guards: [names, language]
    en:
      patterns:
        - "there (were|was|are|is) no (cameras|camera|cctv|guards|guard|barriers|barrier|security|checks|metal detectors|bollards|fence|patrols|police)"
        - "only ({number}|a few|a handful of) <2> (officers|guards|cameras|police|patrols) <2> (cover|guard|protect|patrol|watch|were|on)"
        - "(scanner|scanners|detector|detectors|cameras|sensors|system|systems|alarms) <2> (cannot|can't|could not|do not|don't|does not|did not|failed to) (detect|see|cover|find|record|reach|recognise)"
        - "(other|all|many) <2> (markets|stations|schools|sites|venues|churches|mosques|halls) <2> (have|use|lack) <2> (same|similar|no) <2> (barriers|cameras|gates|locks|protection|security|guards)"
        - "(security|safety) (flaws|gaps|shortcomings|holes|weaknesses|lapses|failures|vulnerabilities|breaches|deficits)"
        - "(security|protection) <4> (is|was|remains|are|were) <2> (lax|weak|non existent|insufficient|inadequate|poor|minimal|absent)"
        - "(clear line of sight|within shooting range|outside the <2> perimeter|blind spot|blind spots|unprotected|unguarded|soft target|soft targets|attractive targets|easy targets)"
        - "not as safe as"
        - "(police|intelligence|services|authorities|agencies|we) <2> (had|have|were)? (received|been given|got|ignored|missed) <3> (warning|warnings|information|tip|tips|intelligence) <4> (about|before|from|of|in)"
      match:
        - "[[There were no cameras]] at the north gate."
        - "[[Only two officers cover]] the area at night."
        - "[[The scanner cannot detect]] this type."
        - "[[Other markets have the same barriers]]."
        - "Security at the stadium is lax."
      pass:
        - "Security arrangements will be reviewed independently."
        - "Patrols have been increased."
        - "The inquiry will look at what could have been done."
        - "There were no trains after 22:00."
        - "Cameras of visitors are welcome at the vigil."

  - id: int-evidence-detail
    title: Evidence
    severity: error
    message: This makes evidence public.
    why: Evidence in the press warns accomplices, shapes what witnesses remember and can be lost to the court.
    rewrite: ["“Evidence is being examined; details are for the court.”"]
    source: [JM, COCA, CAC-CAT]
    waivers: [J-RECORD, J-NAME-APPEAL]
    guards: [names, negation, language, upload]
    en:
      patterns:
        - "{weapon} <6> (was|were|has been|have been|is|are) (recovered|found|seized|discovered|located|secured)"
        - "(recovered|found|seized|discovered|retrieved|confiscated) <6> {weapon}"
        - "(dna|fingerprints|ballistics|fibres|blood|prints) <3> (match|matches|matched|link|links|linked|point|identified|belong|belongs|prove|proves)"
        - "(cctv|footage|video|camera|cameras|recording|images) <3> (show|shows|showed|captured|caught|recorded|reveals|revealed) <2> (him|her|suspect|attacker|gunman|man|men|attackers|them|gunmen|two|vehicle|van)"
        - "(his|her|suspect's|suspect|attacker) (laptop|phone|computer|car|flat|apartment|home|house|diary|hard drive|browser|search history|bag|van|room) <2> (contained|held|showed|revealed|included|was full of|yielded|had)"
        - "(conducted|made|carried out|ran|did) <1> (searches|search|research) <2> (online|internet|web|google|about|on|for)"
        - "(caught|captured|recorded|all) on (camera|cctv|film|video|tape)"
        - "(identified|identification) <3> (from|by|through|via) <3> (body parts|remains|dna|fingerprints|passport|id card|dental records)"
        - "({offender}|he|they) <2> (detonated|triggered|activated|ignited) <3> (bomb|bombs|device|vest|explosives|charge|belt|himself)"
        - "(found|discovered|recovered) <4> (near|beside|at) <2> (suspect's|suspect|his|attacker) <2> (location|home|car|body|flat)?"
        - "(received|transferred|sent|withdrew|wired) <3> (money|euros|dollars|pounds|funds)"
        - "(receipts|tickets|passport/n|identity card) <4> (found|recovered|discovered)"
        - "(you see|can be seen|is seen) <6> ({offender}|suspect|shooter|gunman|man)"
        - "(shooter|gunman|attacker) <3> (can be seen|is seen|was seen) (running|standing|firing|walking|shooting|leaving|entering)"
        - "they came out (running|firing|shooting)"
      match:
        - "A blue [[rucksack and a phone trigger were recovered]]."
        - "[[DNA matches]] the suspect."
        - "[[CCTV shows him]] buying the knife."
        - "[[his laptop contained]] maps."
        - "Officers found a rifle and a diary in the van."
      pass:
        - "Forensic examination continues."
        - "If you have video, upload it here; do not post it."
        - "Items have been recovered and are being examined."
        - "Owners of lost phones can collect them at the town hall."
        - "No explosives were found."

  - id: int-line-of-enquiry
    title: What investigators will do next
    severity: warning
    message: This tells what investigators are about to do or whom they watch.
    why: The people concerned are warned, and searches come too late.
    rewrite: ["Past tense and no specifics: “Several searches were carried out.”"]
    source: [GCTF-RW]
    waivers: [J-RECORD]
    en:
      patterns:
        - "(we|police|officers|they|detectives) (will|are about to|are going to|plan to|intend to) <2> (raid|search|arrest|storm|detain|seize) <4> (address|addresses|flat|house|home|tonight|tomorrow|soon|shortly|suspects|associates|properties)?"
        - "(arrests|arrest|raids|raid) <2> (is|are) (imminent|expected|planned|likely|under way)"
        - "(had|have|has|was|were|is|are) <3> under (surveillance|observation|watch)"
        - "(associates|accomplices|friends|contacts|relatives) <3> (are|is) <1> (being watched|watched|followed|monitored|tracked|under observation)"
        - "(partners|services|agencies|allies|intelligence) <3> (gave|passed|provided|sent) <2> (us|police) <3> (phone number|name|names|information|intelligence|tip|address)"
        - "(phone|calls|messages|communications|e-mails) <3> (intercepted|tapped|being monitored|wiretapped)"
        - "(checking|investigating|following|looking at) <3> (links|link|ties|connections|contacts) <2> (to|with|between)"
      match:
        - "[[We will raid an address]] in Eastquay tonight."
        - "The service [[had him under surveillance]]."
        - "Two [[associates are being watched]]."
        - "[[Partners in the north gave us a phone number]]."
        - "Further arrests are imminent."
      pass:
        - "Several searches were carried out; residents may see officers."
        - "We are working with partners."
        - "Searches at three addresses have finished."
        - "Missing pets can be reported to the shelter tomorrow."
        - "We will not discuss lines of enquiry."

  - id: int-guilt-assertion
    title: Guilt before a verdict
    severity: error
    message: This calls an identifiable person guilty before any court has.
    why: Public authorities must not present a suspect as guilty; it endangers the trial, and more than one innocent person has been named this way.
    rewrite: ["“A 34-year-old man has been arrested on suspicion of murder. The investigation continues.”"]
    source: [EU-POI, ECHR-ADR, AP-VIOL, AG-NOTICE]
    waivers: [J-RECORD, J-INQUIRY]
    when: { convicted: silent, offender-deceased: warning }
    guards: [names, negation, language, convicted-person]
    en:
      patterns:
        - "(caught|arrested|detained|captured|got|apprehended|holding|charged|have) <2> (the|this|that|our|both|two|three|these|a)? (killer|murderer|terrorist|bomber|perpetrator|culprit|assassin|gunman|shooter|attacker|criminal)/n"
        - "(the|this|two|three|that|both|these|a)? (killer|murderer|terrorist|bomber|perpetrator|culprit|assassin|gunman|shooter)/n <3> (is|are|was|were|has been|have been|remains|remain|will|sits|in|appeared) <3> (custody|arrested|captured|caught|detained|behind bars|court|prison|jail|held|apprehended|charged|appear)"
        - "we got (him|them|her|our man)"
        - "(the man|the woman|the person|he|she|the one) (who did this|who carried out|who committed|is the killer|is the murderer|is a murderer|is a terrorist|is guilty|did it|committed this)"
        - "(he|she|suspect|accused|man|arrested|defendant) (is|was|are) (clearly|certainly|obviously|undoubtedly)? (guilty|the killer|the murderer|a murderer|a killer|responsible for|a terrorist|the attacker|the perpetrator|the one)"
        - "(we|police) (know|are sure|are certain|have no doubt) (that)? (this is|he is|it was|he did|who did) <4> (suspect|killer|him|man|guilty|responsible|it|this|our)"
        - "(his|her) (murders|crimes|killings|murderous|atrocity|massacre|guilt)"
        - "(suspect|accused|arrested man) <2> who <1> (killed|murdered|shot|stabbed|bombed|attacked)"
        - "(suspect member|member) of (this|the|that) <1> (group|cell|gang|network|militia)"
        - "(terrorists|killers|murderers) (were|was|have been) (captured|arrested|caught|detained|apprehended|neutralised|seized)"
      match:
        - "Police have [[caught the killer]]."
        - "[[The terrorist is in custody]]."
        - "[[We got him]]."
        - "[[The murderer will appear in court]] on Monday."
        - "The arrested man is guilty of this crime."
      pass:
        - "A man has been arrested on suspicion of murder."
        - "The attacker has not been identified."
        - "The man convicted of the murders was sentenced to life."
        - "The attacker died at the scene."
        - "He is not guilty until a court says so."

  - id: int-stage-label
    title: A legal term that does not fit the stage
    severity: warning
    message: This legal term says more than the agreed stage allows.
    why: “Charged”, “accused” and “murdered” mean something to a court; used early they are false.
    rewrite: ["Use the term of the stage: suspected, arrested on suspicion of, charged with, convicted of."]
    source: [AP-VIOL, APP-ARREST, EU-POI]
    waivers: [J-RECORD]
    when: { charged: silent, trial: silent, convicted: silent }
    facts: |
      stage: arrested
    en:
      patterns:
        - { is: "the accused", needs: arrested-only }
        - { is: "(was|were|brutally|cold bloodedly|been|cruelly) murdered", needs: offender }
        - { is: "(person|persons) of interest" , needs: arrested-only }
        - { is: "the (defendant|convict|criminal)", needs: arrested-only }
        - "cold blooded murder"
      match:
        - "[[The accused]] was arrested at noon."
        - "The [[person of interest]] was detained last night."
        - "Eleven people [[were murdered]] by the suspect."
        - "[[The defendant]] was arrested near the bridge."
        - "It was cold-blooded murder."
      pass:
        - "He was arrested on suspicion of murder."
        - "Eleven people were killed."
        - "The man in custody has a lawyer."
        - { text: "The accused was arrested in March and charged in April.", facts: "stage: charged" }
        - "Do not call him a murderer."

  - id: int-confession
    title: What a suspect said or would not say
    severity: error
    message: This reports what a suspect has said, or refused to say.
    why: Statements in custody may be inadmissible; a jury must not have read them.
    rewrite: ["Custody status only: “He remains in custody.”"]
    source: [JM, COCA, EU-POI, AG-NOTICE]
    waivers: [J-CONFESSION-COURT, J-RECORD]
    guards: [names, negation-cue, language, court-record]
    en:
      patterns:
        - "(he|she|suspect|man|they|attacker|gunman|suspects|accused) <2> (admitted|confessed|has admitted|has confessed|made a confession|made a full confession) (everything|to|the|that|all|his|in)?"
        - "(he|she|suspect|man|they|attacker|accused) <2> (refused|refuses|declined|is refusing) to (answer|talk|speak|cooperate|say)"
        - "(he|she|suspect|they) <1> told (officers|police|detectives|investigators|interrogators)"
        - "(he|she|suspect|they) <1> (regrets|regretted|shows no remorse|showed no remorse|shows remorse|feels no remorse|expressed remorse|apologised)"
        - "(he|she|suspect|man|they) <1> (is|was|are) <1> (cooperating|co-operating|silent|talking to investigators|not cooperating|uncooperative)"
        - "(his|her|their|a|full) confession"
        - "(during|under|in) (interrogation|questioning|the interview|his interview) <4> (said|admitted|told|revealed|claimed)"
      match:
        - "[[He has admitted everything]]."
        - "[[The suspect refused to answer]] questions."
        - "[[She told officers]] that she is glad."
        - "[[he is cooperating]] fully"
        - "His confession came at dawn."
      pass:
        - "He remains in custody."
        - "He pleaded guilty in court on 26 March and admitted the charge."
        - "We will not comment on interviews."
        - "She told families that help is on the way."
        - "The suspect was interviewed with a lawyer present."

  - id: int-criminal-record
    title: Earlier dealings with the police
    severity: error
    message: This reveals a suspect's record or earlier dealings with authorities.
    why: A record prejudices a jury, and “known to police” starts a hunt for who is to blame before anything is examined.
    rewrite: ["“Whether there was prior contact with any agency will be examined independently.”"]
    source: [JM, COCA, AG-NOTICE]
    waivers: [J-PRIORS-COURT, J-INQUIRY, J-RECORD]
    en:
      patterns:
        - "(known|well known|familiar) to <2> (police|intelligence|authorities|security services|services|officers|courts|law enforcement|security)"
        - "(has|have|had|with) <2> (conviction|convictions|criminal record|criminal past|criminal history|police record|extensive criminal|long criminal|previous convictions|prior convictions|form)"
        - "(previously|already|twice|earlier) (convicted|arrested|jailed|imprisoned|sentenced|detained|questioned)"
        - "(was|were|is|had been|been|placed|name was) <2> on <3> (watch list|watchlist|terror list|no fly list|sanctions list|wanted list|radar|list)"
        - "(referred|reported) to <3> (prevention|deradicalisation|prevent|counter|anti) <1> (programme|program|scheme|channel|radicalisation|extremism)?"
        - "(previous|prior|past|earlier) (convictions|arrests|offences|offenses|record|arrest|conviction)"
        - "(served|serving|spent) <3> (in prison|in jail|prison|sentence|behind bars)"
        - "repeat offender/n"
        - "restraining order"
      match:
        - "The man was [[known to police]]."
        - "He [[has convictions]] for violence."
        - "He was [[on a terror watch list]]."
        - "He had been [[referred to a prevention programme]]."
        - "The suspect had previously been released; he was already convicted once."
      pass:
        - "Whether there was prior contact with any agency will be examined independently."
        - "We will not comment on a suspect's history."
        - "Officers who know local residents are on patrol."
        - "The list of open pharmacies is on our website."
        - "The shelter is known to many families."

  - id: int-character-opinion
    title: An opinion about a suspect
    severity: warning
    message: This judges a suspect's character.
    why: Judge the act; the person is for the court.
    rewrite: ["“The attack was cruel and senseless.”"]
    source: [JM, ECHR-ADR, EU-POI]
    waivers: [J-RECORD]
    en:
      patterns:
        - "(evil|wicked|depraved|twisted|vile|despicable|hateful|cowardly|cruel|dangerous|ruthless|heartless|soulless) (individual|individuals|man|men|person|people|killer|killers|terrorist|terrorists|murderer|murderers|being|mind|creature|extremist|extremists|fanatics)"
        - { is: "(a|the|this|these|such) (fanatic|coward|psychopath|sadist|hater|thug|loser|scoundrel|villain|criminal)/n", needs: offender }
        - "(loner|man|guy) who <1> (hated|hates|despised|loathed)"
        - "(fanatics|cowards|thugs|villains)"
      match:
        - "He is an [[evil individual]]."
        - "The suspect is a [[loner who hated]] women."
        - "The man arrested is [[a coward]]."
        - "The suspect is [[a fanatic]]."
        - "These ruthless killers will answer for it."
      pass:
        - "This was a cowardly act."
        - "The attack was cruel and senseless."
        - "Do not approach; call 999."
        - "It is dangerous to enter the building."
        - "We will not call him a fanatic."

  - id: int-strength-of-case
    title: An opinion about the evidence
    severity: error
    message: This gives an opinion about the evidence or the outcome.
    why: Whether evidence is enough is for the court; an official who says so prejudices it.
    rewrite: ["“The matter is now before the court.”"]
    source: [JM, AG-NOTICE, EU-POI]
    waivers: [J-RECORD]
    en:
      patterns:
        - "(evidence|proof|case) <3> (overwhelming|conclusive|irrefutable|damning|compelling|solid|watertight|airtight|undeniable)"
        - "(overwhelming|conclusive|irrefutable|damning|watertight|compelling|undeniable) (evidence|proof|case)"
        - "open and shut"
        - "(right|wrong) man"
        - "(he|she|they|suspect|accused) will be (convicted|found guilty|sentenced|jailed|locked up)"
        - "(slam dunk|smoking gun|beyond doubt|beyond any doubt)"
      match:
        - "[[The evidence is overwhelming]]."
        - "It is an [[open-and-shut]] case."
        - "We have the [[right man]]."
        - "[[He will be convicted]]."
        - "There is irrefutable proof."
      pass:
        - "Prosecutors decided there is sufficient evidence to charge."
        - "It is for the court to decide."
        - "There was an overwhelming response from the public."
        - "In case of doubt call the helpline."
        - "A compelling memorial concert closed the day."

  - id: int-witness-identify
    title: A witness made recognisable
    severity: error
    finds: witnesses
    message: This makes a witness or caller recognisable.
    why: Witnesses who can be found can be threatened, and others will not come forward.
    rewrite: ["Plural and anonymous: “Thank you to everyone who has come forward.”"]
    source: [GCTF-RW, MAD, RABAT]
    waivers: [J-WITNESS-CLEARED]
    facts: |
      witnesses: [{ name: Jan Meer }]
    en:
      patterns:
        - "(owner|nurse|guard|waiter|waitress|driver|baker|teacher|employee|shopkeeper|cashier|neighbour|neighbor|resident|worker|barista|concierge|caretaker|janitor) <5> (alerted|called|tipped off|phoned|raised the alarm|informed|warned) <1> (police|officers|emergency|999|112|911)"
        - "(owner|nurse|guard|waiter|waitress|driver|baker|teacher|employee|shopkeeper|cashier|neighbour|neighbor) <3> (living|who lives|who works|working) <6> (saw|witnessed|heard|filmed|recognised|watched)"
        - "(tip|tips|information|call|statement|testimony) (from|by|of) (his|her|their|the suspect's|a) <1> (cousin|brother|sister|wife|neighbour|neighbor|friend|colleague|flatmate|roommate|mother|father|ex wife|girlfriend|landlord)"
        - "witness @name"
        - "(eyewitness|informant|whistleblower) , @name"
        - "(the|a|an|our) informant (is|was|lives|works|from)"
      match:
        - "[[The café owner on Mill Street alerted police]]."
        - "a [[nurse living above the shop saw]] everything"
        - "It is thanks to a [[tip from his cousin]]."
        - "[[witness Jan Meer]], 41"
        - "Mr [[Meer]] spoke to officers first."
      pass:
        - "Thank you to everyone who has come forward."
        - "More than 200 people have given statements."
        - "Witnesses will be protected."
        - "The owner of the bakery reopened it on Monday."
        - "If you saw something, call 0800 000 000."

  - id: int-witness-contaminate
    title: Witnesses led or sent online
    severity: warning
    message: This leads witnesses, or sends their material into the open.
    why: What witnesses read becomes what they remember; what they post is lost as evidence and can accuse the wrong person.
    rewrite: ["“Upload video to the secure portal; please do not publish it.”"]
    source: [APP-ARREST]
    waivers: [J-NAME-APPEAL]
    guards: [names, negation, language, do-not-share]
    en:
      patterns:
        - "(post|share|tweet|upload|tag|publish|spread) <4> (videos|video|photos|photo|pictures|footage|clips|this photo|image) <2> (with|everywhere|on|under|using|widely|to facebook|to twitter)"
        - "do you (recognise|recognize|know) (the|this) (killer|attacker|terrorist|murderer|gunman|bomber|criminal)"
        - "(tell us|let us know|find out|help us find) who (he is|did this|this is|she is|they are)"
        - "(attacker|gunman|suspect|he) (wore|was wearing) a? (torn|red|blue|distinctive|single|striped) <3> (glove|jacket|mask|hat|shoe|shoes|scarf|badge|hood|cap)"
        - "share this (photo|picture|image|video|face) (everywhere|widely|with everyone)?"
      match:
        - "[[Post your videos with]] #HarbourMarket."
        - "[[Do you recognise the killer]]?"
        - "[[Share this photo]] everywhere and tell us who he is."
        - "[[The attacker wore a torn left glove]] and said “twenty”."
        - "Help us find who did this."
      pass:
        - "Upload video to the secure portal; please do not publish it."
        - "Please do not discuss what you saw online until you have spoken to police."
        - "We would like to speak to this man; he may be a witness."
        - "Share this support number with anyone who may need it."
        - "Do you know someone who needs help?"

  - id: int-suspect-identity-precharge
    title: A suspect identified before charge
    severity: error
    message: This identifies a person who has not been charged.
    why: People have been wrongly named before; age, gender, town and offence are what police give.
    rewrite: ["“A 34-year-old man from Norvale was arrested at 13:20 on suspicion of murder and is in custody.”"]
    source: [APP-ARREST, INFORRM]
    waivers: [J-NAME-MANHUNT, J-NAME-APPEAL, J-NAME-CHARGE, J-NAME-MISID, J-RECORD]
    when: { charged: silent, trial: silent, convicted: silent }
    guards: [names, negation, language, legal-charged]
    en:
      patterns:
        - "(man|woman|person|suspect|attacker|gunman|bomber|shooter|driver) <2> (arrested|detained|held|in custody|killed|shot dead)? <1> (is|was|has been|as) <2> (named|identified|called)? <1> (as)? @name @name"
        - "(named|identified) <4> as <3> @name @name"
        - "(gave|give|released|published|confirmed) <2> (their|his|her|suspect's|suspects) (names|name|identity|identities) (as)?"
        - "(would not|do not|don't|cannot) (dispute|deny) the name"
        - "(dead man|deceased attacker|dead attacker) (is|was) @name"
        - "(a man called|man identified as|man named|suspect named|suspect called|suspect ,) <2> @name"
      match:
        - "We can confirm that [[the man arrested is Evan Rask]], a baker."
        - "[[The dead man is Evan]] Rask."
        - "We [[would not dispute the name]] you have."
        - "The gunman was [[identified as Evan Rask]]."
        - "Police gave their names to the press."
      pass:
        - "A 34-year-old man from Norvale was arrested at 13:20 on suspicion of murder and is in custody."
        - "We neither confirm nor deny names."
        - "Identification of those who died continues."
        - "The suspect is in custody in Norvale."
        - { text: "The man charged has been named as Evan Rask.", facts: "stage: charged" }

  - id: int-minor-suspect
    title: A suspect who is a child
    severity: error
    message: This helps to identify a suspect under 18.
    why: The law protects children in trouble; identification follows them for life.
    rewrite: ["“A person under 18.”"]
    source: [IPSO, GCTF-RW]
    waivers: [J-RECORD]
    guards: [names, negation, language, victims-near]
    en:
      patterns:
        - { is: "(12|13|14|15|16|17) year old (pupil|student|schoolboy|schoolgirl) (of|at|from) @name", needs: offender }
        - { is: "a (12|13|14|15|16|17) year old <2> (pupil|student) (of|at|from)", needs: offender }
        - "(boy|girl|teenager|teen|youth|minor|juvenile) (mother|father|parents|school|class|teacher|home) , (a|an)?"
        - "(image|photo|picture|name|video) of <1> (teenager|boy|girl|teen|minor|juvenile|young suspect)"
        - "(teenage|teen|juvenile|underage|young) (suspect|gunman|attacker|shooter) <3> (@name @name|lives|attends|attended|school|from @name)"
      match:
        - "[[a 15-year-old pupil of]] Eastfield School was arrested."
        - "[[the boy's mother, a]] councillor, spoke."
        - "An [[image of the teenager]] is available."
        - "The [[teenage suspect attends]] a school in the east."
        - "A suspect, a 16-year-old student at Eastfield, was held."
      pass:
        - "A 15-year-old has been arrested; the law protects the identity of children."
        - "Schools are offering support to pupils."
        - "A child was injured."
        - "A 17-year-old has been charged and cannot be named."
        - "Images of the school garden are on the website."

  - id: int-legal-outcome
    title: Revenge or a sentence foretold
    severity: warning
    message: This promises revenge or foretells a sentence.
    why: Justice that is promised in advance is no justice; vengeance is what attackers use to recruit.
    rewrite: ["“Those responsible will be brought before a court.”"]
    source: [EU-POI, GCTF-RW]
    waivers: [J-RECORD]
    guards: [names, negation-cue, language]
    en:
      patterns:
        - "(never|not) see (daylight|the light of day|freedom) again"
        - "(hunt|hunting|hunted|chase|smoke) <6> down"
        - "run (them|him|those) down"
        - "(be|are|is|him|them) (deported|executed|hanged|eliminated|annihilated|wiped out|destroyed|crushed|killed)"
        - "(rot|die|burn) in (jail|prison|hell)"
        - "(take|taking|took|want|exact|seek) <1> (revenge|vengeance|retribution)"
        - "(avenge|avenged|revenge) <3> (them|victims|dead|blood|killed|every|death|deaths|for)"
        - { is: "(summary|public) (execution|executions|hanging|hangings)", severity: error }
        - { is: "(urged|urge|urges|demand|demands|demanded|call for|called for|calls for) <3> (execution|death penalty|executions|hanging|elimination|castration)", severity: error }
        - "(destroy|destroying|eliminate|eliminating|crush|annihilate|kill|exterminate) <2> (those|them|everyone|all|terrorists|these|the) <2> (responsible|who|involved|behind|terrorists|militants|killers|monsters)"
        - "until (they|he) (are|is) (eliminated|dead|destroyed|wiped out|annihilated)"
        - "(pay|paying) <2> (with his life|with their lives|dearly|in blood|the ultimate price|the price)"
        - "(death penalty|capital punishment|life in prison|life sentence) <4> (deserve|deserves|will|must|should|awaits|only)"
        - "(deserve|deserves) (to die|death|no mercy|the death)"
        - "show no mercy"
      match:
        - "[[He will never see daylight again]]."
        - "We will [[hunt them down]]."
        - "He will [[be deported]]."
        - "They will rot in jail."
        - "We will avenge the victims."
      pass:
        - "Those responsible will be brought before a court."
        - "The prosecutor will decide on charges."
        - "The law will take its course."
        - "Residents can run down Mill Street to the rest centre."
        - "The families ask that nobody seeks revenge."

  - id: int-lead-authority
    title: News that belongs to another authority
    severity: warning
    message: This news belongs to another authority.
    why: Results of an autopsy, charges and identities come from whoever is responsible for them, or families and courts hear them by accident.
    rewrite: ["Point to the owner: “The prosecutor will hold a briefing at 17:00.”"]
    source: [APP-DVI, GCTF-RW]
    waivers: [J-RECORD]
    en:
      patterns:
        - "(autopsy|autopsies|post mortem|postmortem) <3> (show|shows|showed|found|reveals|revealed|confirmed|established|indicates)"
        - "(our|foreign|allied) (allies|partners|colleagues) <2> (tell|told|inform|informed) us"
        - "(cause of death) (was|is)"
      match:
        - "The [[autopsy showed]] two wounds."
        - "[[our allies tell us]] the bomber had help."
        - "The [[cause of death was]] blood loss."
        - "Post-mortem examinations: the post mortem revealed more."
        - "Foreign partners informed us of a name."
      pass:
        - "The prosecutor will hold a briefing at 17:00."
        - "Identification is a matter for the coroner."
        - "We leave details to the lead force."
        - "The coroner will publish the results."
        - "Our partners are helping us."

  - id: int-holdback
    title: Something that must not be published
    severity: error
    finds: holdback
    message: This is on the list of what must not be published.
    why: It is held back for the investigation, for a witness at risk, or until relatives have been told.
    rewrite: ["Leave it out, and ask the officer who holds it back."]
    source: [GCTF-RW, APP-ARREST]
    facts: |
      holdback: [blue rucksack, "9 Kiln Street"]
    en:
      match:
        - "A [[blue rucksack]] stood at the gate."
        - "Families are looked after at [[9 Kiln Street]]."
        - "The BLUE RUCKSACK was new."
        - "A blue-rucksack search is under way."
        - "See you at 9 Kiln Street."
      pass:
        - "A red rucksack stood at the gate."
        - "Kiln Street is closed."
        - "The blue tram runs again."
        - "Rucksacks are not allowed in the hall."
        - "Number 9 of the list is done."

"""####),
  EmbeddedFile(
    "Rules/languages/ar.yaml",
    ####"""
# Arabic wordings and examples of the rules. Words are written without article, conjunction and pronoun.
speaks: ar
rules:
  stig-religion-modifier:
    patterns:
      - "{attack} {faith}"
      - "{offender} {faith}"
      - "(مستوطن|متطرف|مجموعة|جماعة|تنظيم|شبكة|عصابة)/n <1> {faith} (متطرف|متشدد|إرهابي)"
      - "(مستوطن|متطرف)/n {faith}"
      - "(متدين|متدين/n) <2> {attack}"
      - "(مجموعة|جماعة) {faith} متطرف/n"
      - "{faith} متدين"
      - "باسم (إسلام|دين|له)"
    match:
      - "هذا هو [[الإرهاب الإسلامي]]."
      - "تبحث الشرطة عن [[إرهابي مسلم]]."
      - "إنه [[تطرف يهودي]]."
      - "وقع [[الهجوم الإسلامي]] صباحا."
      - "هؤلاء [[إرهابيون مسيحيون]]."
    pass:
      - "قدّم المجلس الإسلامي تعازيه لأسر الضحايا."
      - "استهدف الهجوم مصلين مسلمين."
      - "نرفض عبارة «الإرهاب الإسلامي»."
      - "توزع منظمة الإغاثة الإسلامية الطعام."
      - "فتح الجيران المسلمون واليهود بيوتهم للجرحى."
  stig-collective-blame:
    patterns:
      - "({faithful}|{migrant}) <2> (مسؤولون|مسؤولين|مذنبون|متورطون|يدعمون|يتحملون|جلبوا|سكتوا|صمتوا|علموا|عرفوا)"
      - "(جلب|جلبوا|أدخل) <2> ({migrant}|{faithful}) <3> (عنف|إرهاب|جريمة)"
      - "(جالية|حي|طائفة) <3> (مسؤولة|تتحمل|سكتت|صمتت|مسؤول|متورطة|تعلم|تواطأت)"
    match:
      - "[[الجالية مسؤولة]] عما حدث."
      - "[[المسلمون مسؤولون]] عن هذا العنف."
      - "[[جلب المهاجرون هذا العنف]]."
      - "[[المهاجرون يتحملون]] الذنب."
      - "[[الجالية صمتت]] عن ذلك."
    pass:
      - "لا تتحمل أي جالية أو ديانة مسؤولية ما حدث، ولن نذكر اسم المنفذ."
      - "المسؤولية تقع على من ارتكب الجريمة."
      - "تبرع أبناء الجالية بالدم."
      - "من الخاطئ القول إن المهاجرين مسؤولون."
      - "الحي مغلق حتى المساء."
  stig-demand-condemn:
    patterns:
      - "على ({faithful}|جالية) <3> {condemn}"
      - "({faithful}|جالية|أئمة) <2> {duty} <3> {condemn}"
      - "{duty} <2> ({faithful}|جالية|أئمة) <3> {condemn}"
      - "(ندعو|نطالب|تدعو) <2> ({faithful}|جالية|أئمة) <3> {condemn}"
      - "صمت (جالية|{faithful})"
    match:
      - "[[على المسلمين التبرؤ]] منه."
      - "[[المسلمون مطالبون بالاعتذار]]."
      - "[[يجب على الجالية إدانة]] الهجوم."
      - "[[ندعو الأئمة إلى إدانة]] ما حدث."
      - "[[صمت الجالية]] يثير القلق."
    pass:
      - "ندين هذا الهجوم."
      - "أصدر رجال الدين بيانا مشتركا."
      - "لا يجب أن يعتذر أحد عن جريمة لم يرتكبها."
      - "ندعو الشهود إلى الاتصال بالشرطة."
      - "على السكان تجنب وسط المدينة."
  stig-nationality-ethnicity:
    patterns:
      - "(شاب|رجل|مواطن|مشتبه|منفذ|مهاجم|موقوف|معتقل|شخص|مسلح|انتحاري)/n <1> {origin}"
      - "(يحمل|تحمل|حامل) <1> جنسية {origin}"
      - "(من|ب) جنسية {origin}"
      - "{origin} (مولد|جنسية|أصل)"
      - "({number}) {origin} <1> {number} {origin}"
      - "(سبعة|خمسة|ثلاثة|أربعة|ستة) {origin}"
    match:
      - "أوقف [[شاب سوري]] قرب الجسر."
      - "[[المشتبه به المغربي]] هرب."
      - "[[يحمل الجنسية العراقية]]."
      - "[[المنفذ الأفغاني]] معروف."
      - "اعتقل [[رجل شيشاني]]."
    pass:
      - "الضحايا من تسع دول وأبلغت القنصليات."
      - "قدمت الحكومة التركية تعازيها."
      - "لن نعلق على جنسية الموقوف."
      - "استهدف الهجوم عائلات كردية."
      - "أوقف رجل عمره 34 عاما."
  stig-descent:
    patterns: ["من (أصل|أصول|جذور) ({origin}|{migrant}|أجنبية)", "(مجنس|مجنسين|متجنس)", "(اعتنق إسلام|تحول إلى إسلام)", "مولود في (سوريا|عراق|مغرب|جزائر|تونس|كويت|أفغانستان|شيشان)"]
    match:
      - "المنفذ [[من أصل جزائري]]."
      - "هو [[من أصول أجنبية]]."
      - "الجاني [[مجنس]]."
      - "قيل إنه [[من جذور عراقية]]."
      - "شاب [[مولود في سوريا]]."
    pass:
      - "بنى المدينة أناس من كل الأصول."
      - "ولدت هنا ودرست ثلاثين عاما."
      - "سبب الحريق غير معروف."
      - "تحولت القاعة إلى مركز إيواء."
      - "من أصل عشرين جريحا خرج عشرة."
  stig-migration-status:
    patterns: ["(مهاجر|مهاجرين|مهاجرون) غير (شرعيين|شرعيون|شرعي|نظاميين)", "(بصورة|بطريقة|بشكل) غير (قانونية|شرعية|قانوني|نظامية)", "(لاجئ|مهاجر|متسلل|نازح) <3> (موقوف|معتقل|مشتبه|أوقف|اعتقل)", "(منفذ|مشتبه|جاني|مهاجم) <2> (لاجئ|مهاجر|متسلل)"]
    match:
      - "هم [[مهاجرون غير شرعيين]]."
      - "دخل البلاد [[بصورة غير قانونية]]."
      - "[[المنفذ لاجئ]] وصل العام الماضي."
      - "[[لاجئ موقوف]] منذ الصباح."
      - "[[المشتبه به مهاجر]]."
    pass:
      - "المركز مفتوح للجميع مهما كان وضعهم."
      - "ساعد لاجئون الجرحى."
      - "لا صحة لما يقال إن المنفذ لاجئ."
      - "لن يبلغ عن الشهود المهاجرين."
      - "الحدود مفتوحة."
  stig-offender-family:
    patterns:
      - "{family} <4> (مسؤولة|مسؤول|مسؤولون|تعلم|يعلم|علمت|ربت|ربى|تتحمل|يتحمل|متورط|متورطة|متورطون|اعتذار|تعتذر|يعتذروا)"
      - "({family}) <2> (خضع|خضعت|حقق) <4> (تحقيق|شبهة|ارتباط|ارتباطات)"
      - "(تبرؤ|تبرأ|تبرأوا) <3> {family}"
      - "(هدم|سحب) <2> (منزل|بيت|جنسية) <2> {family}"
    match:
      - "[[عائلته مسؤولة]] عن أفعاله."
      - "[[والده ربى]] قاتلا."
      - "يجب [[هدم منزل عائلته]]."
      - "[[أسرته كانت تعلم]] بكل شيء."
      - "[[على المسلمين التبرؤ منه ومن عائلته]]."
    pass:
      - "تطلب عائلة المشتبه به احترام خصوصيتها."
      - "تلقى أسر الضحايا الدعم."
      - "استمع إلى قريبين بصفة شاهدين."
      - "عائلة الشاب تتعاون مع السلطات."
      - "أقاربه ليسوا مشتبها بهم."
  stig-mental-slur:
    patterns: ["(مختل|مخبول|معتوه|مجنون|مجانين|مهووس)/n", "مختل عقليا", "(مريض|مرضى) نفسي/n", "غير سوي"]
    match:
      - "هاجم [[مختل عقليا]] المارة."
      - "هذا [[المجنون]] قتل الناس."
      - "المنفذ [[معتوه]]."
      - "إنه [[مريض نفسي]]."
      - "فعلها [[مخبول]]."
    pass:
      - "نرجو تجنب كلمة «مجنون»."
      - "الدعم النفسي متاح للجميع."
      - "المركز مفتوح."
      - "وقف الحشد صامتا."
      - "مستشفى الصحة النفسية يستقبل العائلات."
  stig-mental-cause:
    patterns: ["(مصاب|يعاني|عانى|مصابا|كان يعاني) <2> (اكتئاب|فصام|اضطراب|أمراض نفسية|مرض نفسي)", "يتناول <2> (أدوية|أدويه) <3> (إحباط|اكتئاب|توتر|قلق|نفسية)", "(اضطرابات|مشاكل) نفسية"]
    match:
      - "كان [[مصابا بالاكتئاب]]."
      - "المنفذ [[يعاني من الفصام]]."
      - "لديه [[اضطرابات نفسية]]."
      - "كان [[يتناول أدوية للاكتئاب]]."
      - "المهاجم [[يعاني من اضطراب]]."
    pass:
      - "الدعم متاح لمن يحتاجه."
      - "لن نتكهن بصحة أحد."
      - "نفى الطبيب ذلك."
      - "فتح مركز للمساندة."
      - "الصحة النفسية للأطفال مهمة."
  stig-us-vs-them:
    patterns: ["(طابور خامس|عدو داخلي|صراع حضارات|نحن وهم|خلايا نائمة)", "(كفار|صليبيون|صليبيين|روافض|نواصب|مرتدين|مرتدون|خوارج|تكفيريين|تكفيريون)", "(أطماع|مخططات|مشروع) <2> (إيرانية|فارسية|صليبية|صهيونية|طائفية)", "(يكرهون|يحقدون) <2> (حياتنا|قيمنا|ديننا|أسلوب)"]
    match:
      - "إنه [[الطابور الخامس]]."
      - "هذا [[صراع الحضارات]]."
      - "سنحارب [[الكفار]]."
      - "[[الأطماع الفارسية]] واضحة."
      - "هم [[يكرهون قيمنا]]."
    pass:
      - "لن يفرقونا."
      - "كلنا معا مهما كانت أصولنا."
      - "هؤلاء أنقذوا الأرواح."
      - "يمكن للسكان العودة إلى بيوتهم."
      - "نرفض فكرة صراع الحضارات."
  stig-dehumanise:
    patterns: ["(جرذان|صراصير|حشرات|أفاعي|خنازير|وحوش|كلاب|قردة|شياطين)", "(كسرطان|سرطان|ورم خبيث|وباء) <3> (جسد|مجتمع|أمة|يسري|ينتشر|وطن|بلاد|يجب)", "(هؤلاء|هم|هذه) حثالة", "وكر/n <1> (أفاعي|إرهاب|إرهابيين)"]
    match:
      - "سنقضي على هذه [[الجرذان]]."
      - "هؤلاء [[وحوش]]."
      - "إنهم [[سرطان في المجتمع]]."
      - "داهمنا [[وكر الأفاعي]]."
      - "هم [[حشرات]] لا بشر."
    pass:
      - "مركز أبحاث السرطان فتح قاعته."
      - "عثر كلب الشرطة على الجسم."
      - "لن نصف أحدا بالوحوش."
      - "موجة من التضامن."
      - "نقلت حيوانات السوق إلى الملجأ."
  stig-place:
    patterns: ["(بيئة حاضنة|حاضنة شعبية|مفرخة إرهاب)", "(وكر|معقل|بؤرة|مفرخة|حي) (إرهاب|تطرف|إرهابيين|متطرفين|إرهابي)"]
    match:
      - "الحي [[بيئة حاضنة]]."
      - "إنه [[معقل الإرهابيين]]."
      - "صار [[بؤرة التطرف]]."
      - "خرج من [[وكر الإرهاب]]."
      - "هي [[حاضنة شعبية]] لهم."
    pass:
      - "جرت عمليات تفتيش في الحي، وشكرا للسكان."
      - "حي الميناء مغلق."
      - "فتح السكان بيوتهم."
      - "حاضنة الأعمال مفتوحة."
      - "بؤرة الحريق أخمدت."
  glor-agency-words:
    patterns: ["(ذئب منفرد|ذئاب منفردة|عقل مدبر|عقول مدبرة)", "(جندي|جنود) <1> (خلافة|تنظيم|دولة)", "(مقاتل|أمير|قائد|فدائي|انغماسي)/n <2> (تنظيم|جماعة|خلافة|داعش|ولاية)"]
    match:
      - "نفذه [[الذئب المنفرد]]."
      - "[[الذئاب المنفردة]] خطر."
      - "[[العقل المدبر]] هرب."
      - "[[جنود الخلافة]] نفذوا الهجوم."
      - "قتل [[أمير التنظيم]]."
    pass:
      - "يساعد الجنود في رفع الأنقاض."
      - "يبدو أنه تصرف بمفرده."
      - "العقل السليم في الجسم السليم."
      - "تحدث قائد الدفاع المدني."
      - "ذئب الحديقة بخير."
  glor-martyr-terms:
    patterns: ["(عملية|عمليات) (استشهادية|فدائية|نوعية|جهادية)", "(استشهادي|استشهاديون|استشهاديين|مجاهدون|مجاهدين|غزوة|ملحمة)", "(منفذ|مهاجم|انتحاري) <1> (شهيد|استشهد|بطل)"]
    match:
      - "نفذ [[عملية استشهادية]]."
      - "وصفوه بأنه [[استشهادي]]."
      - "[[المنفذ شهيد]] عندهم."
      - "[[المجاهدون]] هاجموا السوق."
      - "سموها [[غزوة]] السوق."
    pass:
      - "استشهد المتحدث بتقرير الدفاع المدني."
      - "تعازينا لأسر الشهداء."
      - "ساحة الشهداء مغلقة."
      - "عملية الإنقاذ مستمرة."
      - "لا شيء مقدسا في هذه الجريمة."
  glor-superlative:
    patterns: ["(أكثر دموية|أعنف|أسوأ|أكبر) <2> (هجوم|تفجير|اعتداء|مجزرة|عام|تاريخ|منذ|في)", "أكثر دموية", "(هجوم|تفجير|اعتداء) <1> (غير مسبوق|تاريخي)"]
    match:
      - "الهجوم [[الأكثر دموية]] هذا العام."
      - "هو [[أسوأ هجوم]] منذ سنوات."
      - "[[هجوم غير مسبوق]]."
      - "[[أعنف تفجير]] في المدينة."
      - "[[أكبر اعتداء]] في تاريخنا."
    pass:
      - "تضامن غير مسبوق في المدينة."
      - "أكبر قاعة مفتوحة."
      - "توفي أحد عشر شخصا (النيابة، 14:00)."
      - "الأفضل الاتصال بالشرطة."
      - "لن نقارن المآسي."
  glor-claim-credit:
    patterns: ["(تبنى|تبنت|يتبنى|تتبنى|تبني) <3> (هجوم|اعتداء|تفجير|عملية|مسؤولية)", "(أعلن|أعلنت|يعلن) <6> مسؤولية عن", "(أعلن|أعلنت) <6> (مسؤوليته|مسؤوليتها|مسؤولية)", "نسب لنفسه فضل", "أطلقت على نفسها"]
    match:
      - "[[تبنى التنظيم الهجوم]]."
      - "[[أعلن التنظيم مسؤوليته]] عن التفجير."
      - "[[تبنت الجماعة التفجير]]."
      - "[[أعلنت الجماعة مسؤوليتها]]."
      - "جماعة [[أطلقت على نفسها]] اسما."
    pass:
      - "نعلم بوجود بيان ولم نتحقق منه."
      - "تبنى المجلس خطة جديدة."
      - "لم تتبن أي جهة الهجوم."
      - "تتحمل البلدية التكاليف."
      - "تقود النيابة التحقيق."
  acc-motive-speculation:
    patterns: ["(لا شك أن|من مؤكد أن|على أرجح|على أغلب) <6> (دافع|إرهابي|إرهاب|انتقام|كراهية|تنظيم|داعش)", "(يحمل|تحمل) <1> (بصمة|بصمات)", "(احتمال|احتمالات) <4> (هجوم|داعش|تنظيم|إرهابي)", "(كشفت|كشف|تكشف|تشير) <8> (داعش|داعشية|تنظيم|شبكة)", "(لمح|لمحت|ألمح|ألمحت|اتهم|اتهمت) <4> (تورط|إيران|تنظيم|حزب|جماعة)", "(على علاقة|مرتبط|مرتبطة|متصلة) <1> (بداعش|داعش|تنظيم|تنظيمات)", "ينتمون <3> (إلى|ل) <1> (مجموعة|جماعة|تنظيم)", "تورط (إيران|إسرائيل|تركيا|حزب|قطر)"]
    match:
      - "الهجوم [[يحمل بصمات]] التنظيم."
      - "[[لا شك أن الدافع]] ديني."
      - "[[على الأرجح أنه انتقام]]."
      - "[[لمحت السلطات إلى تورط]] دولة."
      - "الخلية [[على علاقة بداعش]]."
    pass:
      - "من المبكر القول لماذا حدث هذا."
      - "الدافع غير معروف حتى الآن، ولم يتضح السبب."
      - "نرجو عدم التكهن بالدوافع."
      - "لا مؤشرات إلى صلة بتنظيم."
      - "تتحدث النيابة الساعة الخامسة."
  acc-absolute-reassurance:
    patterns: ["تحت سيطرة (كاملة|تامة|تماما)?", "لا <2> (خطر|داعي قلق|داعي خوف|أي خطر|داعي هلع)", "لا يوجد <1> خطر", "(آمنة|آمن) تماما", "قضاء على <2> (خلية|شبكة) <1> كاملة?"]
    match:
      - "[[الوضع تحت السيطرة الكاملة]]."
      - "[[لا يوجد أي خطر]]."
      - "المدينة [[آمنة تماما]]."
      - "[[لا خطر]] على السكان."
      - "تم [[القضاء على الخلية]]."
    pass:
      - "حتى الساعة لا نعلم بتهديد آخر."
      - "رفع الطوق عن شارع الميناء."
      - "تابعوا قنواتنا."
      - "الوضع يتطور."
      - "أخمد الحريق."
  acc-alarm:
    patterns: ["(قد|سوف|يمكن أن) <2> (تخرج|يخرج) عن سيطرة", "(مسألة وقت|هجمات جديدة قادمة|لا أحد في أمان)"]
    match:
      - "الأوضاع [[قد تخرج عن السيطرة]]."
      - "الهجوم التالي [[مسألة وقت]]."
      - "[[لا أحد في أمان]]."
      - "الأمر [[يمكن أن يخرج عن السيطرة]]."
      - "هناك [[هجمات جديدة قادمة]]."
    pass:
      - "المعلومات التالية على موقعنا."
      - "لا نعلم بخطط لهجوم آخر."
      - "يفتح ملجأ آخر الليلة."
      - "أعد السكان الطعام."
      - "التقييم ينشر مساء."
  int-guilt-assertion:
    patterns: ["(اعتقال|توقيف|قبض|ضبط|اعتقلت|أوقفت) <2> (قاتل|إرهابي|جاني|مجرم|قتلة|متورطين|مجرمين|جناة|إرهابيين|سفاح|منفذين)", "(قاتل|إرهابي|جاني|مجرم|سفاح) <2> (قبضة|اعترف|موقوف|معتقل|سجن|اعتقل|مقبوض)", "نال جزاءه"]
    match:
      - "تم [[اعتقال القاتل]]."
      - "[[القاتل اعترف]] بجريمته."
      - "[[الإرهابي موقوف]]."
      - "[[القبض على المجرمين]] تم."
      - "[[الجاني في قبضة]] الأمن."
    pass:
      - "أوقف رجل للاشتباه في القتل."
      - "لم يتم التعرف على المنفذ."
      - "المدان في السجن بحكم المحكمة."
      - "المشتبه به بريء حتى يحكم القضاء."
      - "شخص موقوف على ذمة التحقيق."
  int-confession:
    patterns: ["(اعترف|اعترفت|اعترفوا|أقر|يعترف) <2> (جريمة|جريمته|فعلته|كل|قتل|تنفيذ|ذنب)", "(اعترافات|اعتراف) <1> (متهم|منفذ|جاني|موقوف|كاملة)?", "رفض <1> (كلام|إجابة|إدلاء)"]
    match:
      - "[[اعترف بجريمته]]."
      - "[[اعترافات المتهم]] كاملة."
      - "الموقوف [[رفض الكلام]]."
      - "[[أقر بجريمته]] ليلا."
      - "نشرت [[اعترافات]] المنفذ."
    pass:
      - "لا يزال موقوفا."
      - "لن نعلق على الاستجواب."
      - "تتحدث النيابة غدا."
      - "يتعاون السكان مع الإسعاف."
      - "التحقيق مستمر."
  int-legal-outcome:
    patterns: ["(أقسى|أشد) <1> (عقوبات|عقوبة|عقاب)", "(يستحقون|يستحق) <2> (إعدام|عقوبة إعدام|موت|قتل)", "(سنثأر|ثأر|انتقام) <2> (دم|دماء|شهداء|ضحايا|قتلى)"]
    match:
      - "سننزل بهم [[أقسى العقوبات]]."
      - "[[يستحقون عقوبة الإعدام]]."
      - "[[سنثأر لدماء]] الضحايا."
      - "نطالب ب[[أشد العقوبات]]."
      - "هو [[يستحق الموت]]."
    pass:
      - "سيقدم المسؤولون إلى المحكمة."
      - "تقرر النيابة التهم."
      - "القانون يأخذ مجراه."
      - "تستحق العائلات الدعم."
      - "لا مكان للانتقام."
  int-evidence-detail:
    patterns: ["(تحاليل|تحليل|فحص|فحوص) (جينية|حمض|دي)", "حمض نووي", "(تسجيل|تسجيلات|تسجيلان|مقاطع) <6> (كاميرات|كاميرا|مراقبة|انتحاري|منفذ|صوتي)", "(هاتف|حاسوب|سيارة) <2> (منفذ|مشتبه) <3> (يحتوي|كشف|عثر)", "(عثر|ضبط|ضبطت) <6> (حزام|أسلحة|عبوة|بندقية|متفجرات|ذخيرة)"]
    match:
      - "أكد [[الحمض النووي]] هويته."
      - "أظهرت [[تسجيلات كاميرات]] المراقبة وجهه."
      - "[[عثر في بيته على أسلحة]]."
      - "بالاستناد إلى [[تحاليل جينية]]."
      - "[[ضبطت الشرطة متفجرات]]."
    pass:
      - "الفحص الجنائي مستمر."
      - "إن كان لديكم تسجيل فسلموه للشرطة ولا تنشروه."
      - "يمكن استلام الهواتف المفقودة من البلدية."
      - "لم يعثر على متفجرات."
      - "السيارات ممنوعة في الشارع."
  vic-graphic:
    patterns: ["(أشلاء|جثث متفحمة|بركة دماء|برك دماء|ذبح|نحر|رؤوس مقطوعة)", "(جثة|جثث|جثامين) <4> (دماء|متفحمة|متناثرة|ممزقة|أشلاء|مشوهة)", "(يصيح|تصيح|يصرخ|تصرخ|صراخ) <3> (أنقذونا|ألم|نجدة|أم)?"]
    match:
      - "كانت [[الأشلاء]] في كل مكان."
      - "رأينا [[جثثا متفحمة]]."
      - "سالت [[برك الدماء]]."
      - "كانت [[تصرخ]] وتبكي."
      - "صور [[الجثث تغطيها الدماء]]."
    pass:
      - "قتل أشخاص وأصيب آخرون."
      - "نرجو عدم نشر صور قاسية."
      - "ننتظر المتبرعين بالدم."
      - "الهيئة الطبية تعمل."
      - "العائلات تتلقى الدعم."
  vic-minor:
    patterns: ["(طفل|طفلة|رضيع|رضيعة) <1> (علي|محمد|أحمد|مريم|فاطمة|يوسف|سارة|عمر|ليلى|نور|آدم|زينب|حسن|حسين)", "(شهيد|شهيدة) (رضيع|رضيعة|طفل|طفلة)"]
    match:
      - "توفي [[الرضيع علي]]."
      - "[[الطفلة مريم]] في المستشفى."
      - "[[الشهيد الطفل]] محمد."
      - "[[الطفل يوسف]] نجا."
      - "أصيبت [[الطفلة سارة]]."
    pass:
      - "بين الجرحى أطفال وعائلاتهم معهم."
      - "المدارس مفتوحة."
      - "نصائح للحديث مع الأطفال."
      - "القاعة الصغيرة مفتوحة."
      - "يعود التلاميذ يوم الاثنين."
  acc-casualty-unverified:
    patterns: ["({number}|{vague-number}) <1> (قتيل|قتلى|جريح|جرحى|ضحية|ضحايا|مصاب|قتيلا|جريحا|مصابا)", "مقتل ({number}|{vague-number})", "(حصيلة) <3> (تتجاوز|ترتفع|ارتفعت|بلغت)"]
    match:
      - "سقط [[عشرات القتلى]]."
      - "هناك [[300 جريح]]."
      - "[[مقتل 12]] في السوق."
      - "[[الحصيلة سوف تتجاوز]] المئة."
      - "[[مئات الجرحى]] في الشوارع."
    pass:
      - "قالت النيابة إن 11 قتيلا سقطوا."
      - "هناك جرحى وسنعلن الأرقام المؤكدة."
      - "حضر عشرات المتطوعين."
      - "الحصيلة غير نهائية بحسب وزارة الصحة."
      - "وصلت 12 سيارة إسعاف."

"""####),
  EmbeddedFile(
    "Rules/languages/es.yaml",
    ####"""
# Spanish wordings and examples of the rules.
speaks: es
rules:
  stig-religion-modifier:
    patterns:
      - "{attack} {faith}"
      - "{offender} {faith}"
      - "(islam|extremismo|fundamentalismo|fanatismo) (radical|{faith}|religioso)"
      - "en nombre (de alá|del islam|de su religión|de su fe|del islamismo)"
      - "(el islam|la religión|el corán) (es|está) <2> (problema|causa|culpable|violento|violenta|responsable|detrás)"
    match:
      - "Fue un [[atentado islámico]] contra la ciudad."
      - "La policía busca a un [[terrorista musulmán]]."
      - "Es un caso de [[terrorismo islámico]]."
      - "Mató [[en nombre de Alá]]."
      - "Unos [[extremistas cristianos]] pusieron la bomba."
    pass:
      - "La Comisión Islámica de España expresó sus condolencias."
      - "El ataque iba dirigido contra fieles musulmanes."
      - "Rechazamos la expresión «terrorismo islámico»."
      - "Los vecinos judíos y musulmanes acogieron a los heridos."
      - "El centro cultural islámico abrió sus puertas."
  stig-collective-blame:
    patterns:
      - "({faithful}|{migrant}) <2> (sabían|han traído|traen|trajeron|apoyan|permitieron|son responsables|son culpables|son cómplices|celebran|encubren|callaron)"
      - "(comunidad|barrio|mezquita) <4> (sabía|permitió|es responsable|es culpable|es cómplice|miró hacia otro lado|calla|calló|encubrió|protegió|guarda silencio)"
      - "(todos|toda) <3> (responsables|culpables|cómplices) <2> (de)?"
      - "(precio|consecuencia|resultado|fruto) de <1> (inmigración|multiculturalidad|islamización)"
      - "(inmigración|islam) <2> (ha traído|trae|es responsable|es culpable)"
      - "culpa de <1> ({faithful}|{migrant}|inmigración)"
    match:
      - "[[Los musulmanes sabían]] y no dijeron nada."
      - "La [[comunidad kurda permitió]] esto."
      - "Es el [[precio de la inmigración]]."
      - "[[Los inmigrantes han traído]] esta violencia."
      - "El [[barrio miró hacia otro lado]]."
    pass:
      - "Ninguna comunidad es culpable; no difundiremos el nombre del atacante."
      - "La responsabilidad es de quienes cometieron el crimen."
      - "Es falso que los inmigrantes han traído esta violencia."
      - "La comunidad kurda donó sangre."
      - "El barrio está cortado al tráfico."
  stig-demand-condemn:
    patterns:
      - "({faith}|{faithful}|comunidad|imanes|{migrant}|moderados) <4> {duty} <4> {condemn}"
      - "(pedimos|exigimos|exige|pide|instamos|insta|llamamos|esperamos) <4> ({faithful}|comunidad|imanes|{faith}) <4> (que|a)? <2> {condemn}"
      - "silencio (cómplice|ensordecedor|atronador|de la comunidad)"
      - "dónde están los (musulmanes|moderados|imanes)"
    match:
      - "La [[comunidad musulmana debe condenar]] el ataque."
      - "[[Exigimos a los imanes que condenen]] esto."
      - "Su [[silencio ensordecedor]] duele."
      - "¿[[Dónde están los moderados]]?"
      - "[[Los musulmanes tienen que pedir perdón]]."
    pass:
      - "Condenamos este ataque."
      - "Los líderes religiosos condenaron juntos el crimen."
      - "Nadie debe pedir perdón por un crimen que no cometió."
      - "Pedimos a los testigos que llamen a la policía."
      - "Los vecinos deben evitar el centro."
  stig-nationality-ethnicity:
    patterns:
      - "{offender} <1> (de origen|de nacionalidad)? {origin}"
      - "(ciudadano|hombre|individuo|joven|varón|mujer|súbdito)/n <1> {origin}"
      - "(de nacionalidad|con nacionalidad|nacional de) {origin}"
      - "(de aspecto|de rasgos|de apariencia) ({origin}|magrebíes|árabes)"
      - "un (moro|sudaca|panchito)"
      - { is: "un (negro|gitano|latino|chino)", needs: offender }
    match:
      - "Un [[ciudadano marroquí]] fue detenido."
      - "Buscan a un [[sospechoso checheno]]."
      - "Un [[hombre negro]] ha sido arrestado."
      - "Es [[de nacionalidad siria]]."
      - "Un individuo [[de rasgos árabes]] huyó."
    pass:
      - "Las víctimas proceden de nueve países; los consulados están informados."
      - "El gobierno turco expresó sus condolencias."
      - "No comentaremos el origen de la persona detenida."
      - "El ataque iba contra familias gitanas."
      - "Un hombre de 34 años ha sido detenido."
  stig-descent:
    patterns:
      - "de origen ({origin}|extranjero|inmigrante|{faith})"
      - "(hijo|hija|nieto) de (inmigrantes|padres {origin}|refugiados)"
      - "de (segunda|tercera) generación"
      - "(nacionalizado/a|converso|convertido al islam|recién convertido|radicalizado)"
      - "(español|ciudadano) (de|en el) papel"
    match:
      - "El autor es [[de origen argelino]]."
      - "Es [[hijo de inmigrantes]]."
      - "Un joven [[de segunda generación]] fue arrestado."
      - "Era un [[converso]]."
      - "Se había [[convertido al islam]]."
    pass:
      - "La ciudad la hizo gente de muchos lugares."
      - "Nació aquí y enseñó treinta años en la escuela."
      - "El polideportivo se convirtió en centro de acogida."
      - "Se desconoce el origen del incendio."
      - "Las víctimas de origen argelino fueron identificadas con sus familias."
  stig-migration-status:
    patterns:
      - "{offender} <3> (ilegal|sin papeles|irregular|solicitante de asilo|refugiado|inmigrante)"
      - "(inmigrante|refugiado|solicitante de asilo|ilegal) <4> (detenido|arrestado|sospechoso|acusado)"
      - "en situación irregular"
      - "llegó <2> (en patera|ilegalmente|como refugiado)"
      - "(cerrar|controlar) (nuestras|las) fronteras"
    match:
      - "[[El sospechoso, un inmigrante]], vivía aquí."
      - "Un [[solicitante de asilo fue detenido]]."
      - "Estaba [[en situación irregular]]."
      - "[[Llegó en patera]] en 2019."
      - "Hay que [[cerrar nuestras fronteras]]."
    pass:
      - "El centro está abierto a todos, sea cual sea su situación."
      - "Los testigos sin papeles no serán denunciados."
      - "Varios refugiados ayudaron a los heridos."
      - "Es falso que el sospechoso sea un inmigrante."
      - "Las fronteras siguen abiertas."
  stig-offender-family:
    patterns:
      - "(sus|su) {family} <2> (sabían|sabía|debe|deben|es responsable|son responsables|es cómplice|son cómplices|crió|criaron|encubrió|encubrieron|tiene la culpa)"
      - "(sus|su|la|los) {family} <3> (una disculpa|pedir perdón|dar explicaciones|avergonzarse)"
      - "dónde estaban sus (padres|hermanos)"
      - "(expulsar|castigar) a (su|la) familia"
    match:
      - "[[Sus padres sabían]] todo."
      - "[[Su familia debe una disculpa]] a la ciudad."
      - "¿[[Dónde estaban sus hermanos]]?"
      - "[[Sus padres criaron]] a un asesino."
      - "Hay que [[expulsar a su familia]]."
    pass:
      - "La familia del sospechoso pide respeto a su intimidad."
      - "Las familias de las víctimas están atendidas."
      - "Dos parientes declararon como testigos."
      - "Sus allegados no son sospechosos."
      - "Los padres pueden recoger a sus hijos a las 16:00."
  stig-mental-slur:
    patterns: ["(perturbado|perturbados|desequilibrado|desequilibrados|trastornado|demente|dementes|psicópata/n|enajenado|chiflado|maníaco/n|tarado|enfermo mental)", "(un|este|el|ese) loco"]
    match:
      - "Un [[perturbado]] atacó a la gente."
      - "El [[psicópata]] está detenido."
      - "Fue obra de [[un loco]]."
      - "Este [[desequilibrado]] pagará."
      - "Un [[demente]] disparó."
    pass:
      - "Eviten palabras como «perturbado»."
      - "Hay apoyo psicológico para todos."
      - "El presupuesto está aprobado."
      - "Una multitud guardó silencio."
      - "El servicio de salud mental atiende a las familias."
  stig-us-vs-them:
    patterns:
      - "enemigo/n (interior|interno|dentro)"
      - "quinta columna"
      - "(choque|guerra) de civilizaciones"
      - "(ellos o nosotros|nosotros o ellos|ellos y nosotros)"
      - "(odian|detestan) <3> (modo de vida|valores|libertad|forma de vida|nuestra)"
      - "(esa|esta) gente <3> (nunca|jamás|no respeta|no cabe)"
      - "(vuelvan|volver|devolver|devueltos|que se vayan) a su (país|casa|tierra)"
      - "(peligro|amenaza) <5> (civilización|valores)"
      - "(invasión|reconquista)"
    match:
      - "Es un [[enemigo interior]]."
      - "Es un [[choque de civilizaciones]]."
      - "[[Odian nuestro modo de vida]]."
      - "Son [[ellos o nosotros]]."
      - "Que [[vuelvan a su país]]."
    pass:
      - "No nos dividirán."
      - "Todos juntos, vengamos de donde vengamos."
      - "Esta gente salvó vidas."
      - "Los vecinos pueden volver a sus hogares."
      - "Rechazamos la idea de un choque de civilizaciones."
  stig-dehumanise:
    patterns:
      - "(alimañas|cucarachas|escoria|chusma|sabandijas|desalmado|desalmados|monstruos|salvajes|bárbaros|parásitos|basura humana)"
      - "(estas|esas|estos|esos|como) (ratas|bestias|perros|animales|monstruos|fieras)"
      - "(cáncer|plaga|virus|lacra) (de|en|para|que) <2> (sociedad|país|ciudad|nuestra|nuestro)"
      - "nido/n de (víboras|terroristas|ratas)"
      - "(oleada|avalancha|invasión|marea) de (inmigrantes|refugiados|ilegales|musulmanes)"
      - "exterminar a"
    match:
      - "Acabaremos con estas [[alimañas]]."
      - "[[Esas bestias]] pagarán."
      - "Es un [[cáncer en nuestra sociedad]]."
      - "Un [[nido de víboras]] fue desmantelado."
      - "Una [[avalancha de inmigrantes]] llegó."
    pass:
      - "La investigación contra el cáncer continúa."
      - "Los animales del mercado están a salvo."
      - "Una oleada de solidaridad recorre la ciudad."
      - "El perro de la policía encontró el objeto."
      - "No llamaremos alimaña a nadie."
  stig-place:
    patterns: ["(nido|foco|vivero|cantera|cuna|feudo|bastión|semillero) (de|del) <1> (terroristas|yihadistas|terrorismo|radicales|extremistas|odio|yihadismo)", "(zona|barrio)/n sin ley", "(barrio|zona) (conflictivo|conflictiva|peligroso|islamista|yihadista)", "gueto/n"]
    match:
      - "Es un [[nido de terroristas]]."
      - "Vive en una [[zona sin ley]]."
      - "Es un [[barrio conflictivo]]."
      - "El [[vivero de yihadistas]] está allí."
      - "Viene de un [[gueto]]."
    pass:
      - "Hubo registros en el barrio; gracias a los vecinos."
      - "El barrio del puerto está cerrado."
      - "Los vecinos abrieron sus casas."
      - "El foco del incendio está apagado."
      - "La zona norte está abierta."
  glor-agency-words:
    patterns: ["(lobo/n solitario/n|cerebro (del|de la|de los|de este|del)|cabecilla/n|ideólogo/n|soldado/n del califato|emir)", "(comando|comandos) (terrorista|armado|yihadista|itinerante|suicida)", "(célula|células) (terrorista|durmiente|yihadista)/n", "(combatiente|combatientes|soldado|soldados|guerreros) del? (grupo|frente|califato|organización|yihad|estado)"]
    match:
      - "Un [[lobo solitario]] atacó."
      - "El [[cerebro del]] ataque huyó."
      - "Un [[comando terrorista]] entró."
      - "Un [[soldado del califato]] murió."
      - "El [[cabecilla]] es conocido."
    pass:
      - "Los soldados ayudan a retirar escombros."
      - "Parece que actuó solo."
      - "Una persona sufre una lesión en el cerebro."
      - "El comandante de los bomberos habló."
      - "El lobo del parque está a salvo."
  glor-martyr-terms:
    patterns: ["(mártir|mártires|inmolación|se inmoló|inmolarse|se inmolaron|inmoló|guerra santa|muyahidín|muyahidines|cruzados)", "(operación|acción) de martirio"]
    match:
      - "El terrorista [[se inmoló]] en la plaza."
      - "Lo llaman [[mártir]]."
      - "Los [[muyahidines]] atacaron."
      - "Hablan de [[guerra santa]]."
      - "La [[inmolación]] causó diez muertos."
    pass:
      - "La calle Mártires está cortada."
      - "No hay nada sagrado en este crimen."
      - "La plaza de los Mártires está cerrada."
      - "No es un mártir."
      - "Los bomberos trabajaron toda la noche."
  glor-superlative:
    patterns: ["(el|la|los|las) (más|mas) (sangriento|sangrienta|mortífero|mortífera|grave|graves|cruel|violento|violenta)", "(peor|peores|mayor|mayores) (atentado|ataque|matanza|masacre|tragedia|atentados)", "(atentado|ataque|matanza|magnitud) <4> (sin precedentes|histórico|histórica|nunca vista|nunca vistas|jamás vista)", "(nuestro|un nuevo) (11 m|11 s|11 de septiembre)", "nunca (vista|vistas|visto) <2> (hasta ahora|antes)"]
    match:
      - "Es [[el más sangriento]] de nuestra historia."
      - "Es el [[peor atentado]] desde 2011."
      - "Un [[ataque sin precedentes]]."
      - "Es [[nuestro 11-M]]."
      - "Una barbarie [[nunca vista hasta ahora]]."
    pass:
      - "Una ola de solidaridad sin precedentes recorre la ciudad."
      - "El mayor pabellón está abierto."
      - "Once personas han muerto (fiscalía, 14:00)."
      - "Lo mejor es llamar al 112."
      - "No comparamos tragedias."
  glor-competence:
    patterns: ["(minuciosamente|perfectamente|cuidadosamente|meticulosamente|bien) (planificado|planificada|preparado|preparada|organizado|organizada|coordinado|coordinada)", "(planificado|planificada) al milímetro", "(con|de) (precisión militar|sangre fría|precisión quirúrgica)", "(burló|burlaron|engañó|sorteó|esquivó) <2> (seguridad|policía|controles|vigilancia)", "(logró|lograron|consiguió|consiguieron) (matar|asesinar|atacar|golpear)", "(ataque|atentado) (espectacular|sofisticado|coordinado)/n"]
    match:
      - "Un ataque [[minuciosamente planificado]]."
      - "Actuaron [[con precisión militar]]."
      - "[[Burló a la policía]]."
      - "[[Logró matar]] a once personas."
      - "Un [[ataque espectacular]]."
    pass:
      - "La evacuación estuvo bien preparada y salvó a muchos."
      - "La respuesta de todos los servicios continúa."
      - "Examinamos cómo se preparó el ataque."
      - "La policía detuvo el ataque en cuatro minutos."
      - "Los cirujanos trabajaron toda la noche."
  glor-claim-credit:
    patterns: ["(reivindica|reivindicó|reivindicado|reivindicaron|reivindican) <3> (atentado|ataque|autoría|por|atentados)", "reivindicación <2> (atentado|ataque)", "(se atribuye|se atribuyó|atribuirse) (el mérito|la autoría|el ataque)"]
    match:
      - "El grupo [[reivindicó el atentado]]."
      - "El ataque fue [[reivindicado por]] un grupo."
      - "La [[reivindicación del ataque]] circula."
      - "[[Se atribuyó la autoría]] del crimen."
      - "Una organización [[reivindica el ataque]]."
    pass:
      - "Tenemos constancia de una reivindicación; no ha sido verificada."
      - "Reivindicamos el derecho a la paz."
      - "Ningún grupo ha reivindicado el ataque."
      - "El ayuntamiento asume los gastos."
      - "La fiscalía dirige la investigación."
  acc-motive-speculation:
    patterns: ["(sin duda|evidentemente|probablemente|seguramente|claramente) <4> (terrorista|yihadista|venganza|odio|político|religioso|racista)", "todo apunta a", "lleva la (firma|marca) de", "(por|motivado por|movido por|llevado por) <1> (odio|venganza|fanatismo)", "(principal|primera) hipótesis"]
    match:
      - "[[Todo apunta a]] un grupo."
      - "[[Lleva la firma de]] la banda."
      - "Fue [[sin duda un acto terrorista]]."
      - "Actuó [[por venganza]]."
      - "La [[principal hipótesis]] es el yihadismo."
    pass:
      - "Es demasiado pronto para decir por qué ocurrió."
      - "Se desconoce el motivo."
      - "No especulen sobre los motivos."
      - "Todos los carriles están cortados."
      - "La fiscalía informará a las 17:00."
  acc-absolute-reassurance:
    patterns: ["(ningún|no hay|no existe) <1> (peligro|riesgo|amenaza)", "(situación|todo) <2> (totalmente|completamente|absolutamente)? bajo control", "(totalmente|completamente) (desarticulada|desarticulado|segura|seguro|desmantelada|desmantelado)", "(nada que temer|tranquilidad absoluta|total tranquilidad)", "(célula|banda) <2> (desarticulada|desmantelada|eliminada)"]
    match:
      - "La célula está [[totalmente desarticulada]] y [[no hay ningún peligro]]."
      - "La [[situación está bajo control]]."
      - "La ciudad es [[completamente segura]]."
      - "No hay [[nada que temer]]."
      - "Pedimos [[tranquilidad absoluta]]."
    pass:
      - "A esta hora no tenemos información de otra amenaza."
      - "El cordón de la calle del Puerto se ha levantado."
      - "Sigan atentos a nuestros canales."
      - "La situación evoluciona."
      - "El incendio está apagado."
  acc-casualty-unverified:
    patterns: ["({number}|{vague-number}) (de)? <1> (personas|víctimas|civiles|policías|agentes)? <1> (muertos|muertas|heridos|heridas|fallecidos|fallecidas|asesinados|desaparecidos)", "({number}|{vague-number}) (de)? (víctimas mortales|muertos|fallecidos)", "(cifra|balance|número) <4> (superará|superar|asciende|alcanza|alcanzará)", "(causó|causando|dejó|dejando) ({number}|{vague-number}) <1> (muertos|heridos|víctimas)"]
    match:
      - "Hay [[decenas de muertos]]."
      - "Se esperan [[300 heridos]]."
      - "La [[cifra superará]] el centenar."
      - "La explosión [[dejó doce muertos]]."
      - "[[Varios policías heridos]] en el mercado."
    pass:
      - "Según la fiscalía, once personas han fallecido y 40 heridos son atendidos."
      - "Hay heridos; daremos cifras confirmadas."
      - "Decenas de voluntarios están allí."
      - "Balance provisional, gobierno, 14:00: 11 muertos."
      - "Doce ambulancias están en el lugar."
  acc-terror-premature:
    patterns: ["(es|fue|se trata de|ha sido|se trató de) <2> (atentado terrorista|acto terrorista|ataque terrorista|terrorismo|atentado)", "se descarta <2> terrorismo", "(acto|ataque) terrorista <4> (ha golpeado|golpeó|contra nuestra|en nuestra)", "no (es|fue) <2> (terrorismo|atentado)"]
    match:
      - "[[Es un atentado terrorista]]."
      - "[[Se trata de un acto terrorista]]."
      - "[[Se descarta el terrorismo]]."
      - "Un [[ataque terrorista ha golpeado]] la ciudad."
      - "[[Ha sido terrorismo]]."
    pass:
      - "Es demasiado pronto para decir si es un acto terrorista."
      - "La unidad antiterrorista apoya la investigación."
      - "Atención a víctimas del terrorismo: 0800 000 000."
      - "Hay una investigación abierta."
      - { text: "Es un atentado terrorista.", facts: "designation: acto terrorista, fiscalía, 17:20" }
  int-guilt-assertion:
    patterns: ["(el|la|los) (asesino|terrorista|culpable|homicida|asesinos|terroristas|culpables) <3> (detenido|detenida|detenidos|arrestado|capturado|prisión|cárcel|custodia|identificado|abatido)", "(detenido|arrestado|capturado|tenemos) <2> (asesino|terrorista|culpable|asesinos|terroristas|culpables)", "(él|detenido|sospechoso) es (culpable|el asesino|el autor)"]
    match:
      - "[[El asesino está detenido]]."
      - "La policía ha [[detenido al terrorista]]."
      - "[[El detenido es culpable]]."
      - "[[El terrorista está en prisión]]."
      - "Hemos [[capturado a los asesinos]]."
    pass:
      - "Un hombre ha sido detenido como sospechoso de homicidio."
      - "El autor no ha sido identificado."
      - "El hombre condenado por los asesinatos está en prisión."
      - "El detenido es presuntamente inocente."
      - "Una persona está bajo custodia."
  int-confession:
    patterns: ["ha confesado", "(confesó|se ha derrumbado|se niega a declarar|se negó a declarar|admitió los hechos|ha reconocido los hechos|lo ha admitido todo)", "(su|la) confesión", "(detenido|sospechoso|él) <1> (colabora|coopera|guarda silencio)"]
    match:
      - "El detenido [[ha confesado]]."
      - "El sospechoso [[se niega a declarar]]."
      - "[[Su confesión]] es completa."
      - "[[El detenido colabora]]."
      - "Anoche [[confesó]] todo."
    pass:
      - "Sigue bajo custodia."
      - "No comentamos los interrogatorios."
      - "La fiscalía informará mañana."
      - "Los vecinos colaboran con los servicios."
      - "La investigación continúa."
  int-criminal-record:
    patterns: ["con antecedentes", "antecedentes (penales|policiales|psiquiátricos)?", "(viejo conocido|conocido) de la (policía|justicia)", "(fichado|ya condenado|reincidente)"]
    match:
      - "Un hombre [[con antecedentes]]."
      - "Es un [[viejo conocido de la policía]]."
      - "Estaba [[fichado]]."
      - "Tiene [[antecedentes penales]]."
      - "Es un [[reincidente]]."
    pass:
      - "No comentamos el pasado de un sospechoso."
      - "Una comisión examinará los hechos."
      - "La lista de farmacias está en línea."
      - "El número es conocido por todos."
      - "El juez decidirá."
  int-tactical-live:
    patterns: ["(francotiradores|geos|geo|agentes|policías|unidad|fuerzas|grei) <3> (en los tejados|en el tejado|desplegados|posiciones|van a entrar|entrarán|preparan|preparados|planta)", "(asalto|intervención|entrada) (inminente|en curso)"]
    match:
      - "[[Francotiradores en los tejados]] vigilan."
      - "El [[asalto inminente]] se prepara."
      - "Los [[GEOS van a entrar]]."
      - "La [[intervención inminente]] comienza."
      - "[[Agentes en la segunda planta]] avanzan."
    pass:
      - "Hay una operación policial. Eviten la zona."
      - "No difundan movimientos de la policía."
      - "Se oirá un helicóptero esta noche."
      - "El perímetro está cerrado."
      - "Los bomberos apagaron el fuego."
  vic-graphic:
    patterns: ["(cuerpos|cuerpo|cadáveres|cadáver) <8> (destrozados|destrozado|mutilados|calcinados|descuartizados|decapitados|ensangrentados|desmembrados)", "(charco|charcos|baño|mar) de sangre", "(degollado|degollada|degollados|decapitado|decapitados|carnicería|descuartizado|vísceras|alaridos)"]
    match:
      - "Había [[cuerpos destrozados]]."
      - "Quedó un [[charco de sangre]]."
      - "Un hombre fue [[degollado]]."
      - "Fue una [[carnicería]]."
      - "Los [[cadáveres calcinados]] seguían allí."
    pass:
      - "Hay personas muertas y heridas."
      - "No compartan imágenes duras."
      - "Se esperan donantes de sangre."
      - "El cuerpo de bomberos trabaja."
      - "Las familias están atendidas."
  vic-minor:
    patterns: ["(pequeño|pequeña|niño|niña) @name", "(sus|su) (dos|tres)? (hijos|hijas|hijo|hija) @name", "@name @name , (de)? (seis|siete|ocho|nueve|diez|once|doce|6|7|8|9|10|11|12|13|14|15|16|17) años", "alumnos de la clase"]
    match:
      - "La [[pequeña Mia]] lo vio todo."
      - "[[Su hijo Tom]] murió."
      - "[[Anna Berg, de 9 años]], estaba allí."
      - "El [[niño Noé]] está en el hospital."
      - "[[Alumnos de la clase]] 3B resultaron heridos."
    pass:
      - "Hay niños entre los heridos; sus familias están con ellos."
      - "Los colegios están abiertos."
      - "Consejos para hablar con los niños."
      - "Una pequeña sala está abierta."
      - "Los alumnos vuelven el lunes."

"""####),
  EmbeddedFile(
    "Rules/languages/fr.yaml",
    ####"""
# French wordings and examples of the rules.
speaks: fr
rules:
  stig-religion-modifier:
    patterns:
      - "{attack} <1> {faith}"
      - "{offender} <1> {faith}"
      - "(islam|islamisme|extrémisme|fondamentalisme) (radical|{faith}|violent|religieux)"
      - "au nom de l' (islam|allah)"
      - "au nom (d'allah|de l'islam|de sa religion|de sa foi|du christianisme|du judaïsme)"
      - "(terrorisme|violence|haine) au nom de <1> (islam|religion|allah)"
      - "fanatisme (religieux|{faith})"
      - "(l'islam|la religion|le coran) est <2> (problème|cause|responsable|violent|violente|coupable)"
    match:
      - "Ce nouvel [[attentat islamique]] frappe la ville."
      - "La police recherche un [[tueur musulman]]."
      - "C'est du [[terrorisme islamique]]."
      - "Il a tué [[au nom de l'islam]]."
      - "Des [[extrémistes chrétiens]] ont posé la bombe."
    pass:
      - "Le Secours islamique France distribue des repas."
      - "L'attaque visait des fidèles musulmans."
      - "Nous refusons l'expression « terrorisme islamique »."
      - "Le Conseil français du culte musulman a exprimé ses condoléances."
      - "Les voisins juifs et musulmans ont accueilli les blessés."
  stig-collective-blame:
    patterns:
      - "({faithful}|{migrant}) <2> (savaient|ont apporté|apportent|ont importé|soutiennent|ont laissé faire|sont responsables|sont coupables|sont complices|cautionnent|célèbrent)"
      - "(communauté|quartier|mosquée|cité) <4> (savait|a laissé faire|est responsable|est coupable|est complice|a fermé les yeux|a protégé|se tait|reste silencieuse|est restée silencieuse|a caché)"
      - "(tous|tout) <3> (responsables|coupables|complices)"
      - "(prix|conséquence|résultat|fruit) de <1> (l'immigration|immigration|communautarisme|multiculturalisme|islamisation)"
      - "(immigration|islam) <2> (a apporté|apporte|est responsable|nous a apporté)"
      - "(faute|responsabilité) (des|de la|aux) ({faithful}|{migrant}|communauté)"
    match:
      - "[[Les musulmans savaient]] et n'ont rien dit."
      - "La [[communauté kurde a laissé faire]]."
      - "C'est [[le prix de l'immigration]]."
      - "[[Les migrants ont apporté]] cette violence."
      - "Le [[quartier a fermé les yeux]]."
    pass:
      - "Aucune communauté n'est responsable ; refusons les amalgames."
      - "Les seuls responsables sont les auteurs de cet acte."
      - "Il est faux de dire que les migrants ont apporté cette violence."
      - "La communauté kurde a donné son sang."
      - "Le quartier est bouclé jusqu'à midi."
  stig-demand-condemn:
    patterns:
      - "({faith}|{faithful}|communauté|imams|{migrant}|modérés) <4> {duty} <4> {condemn}"
      - "(appelle|appelons|appellent|invite|invitons|exhorte|exhortons|demande|demandons) <4> ({faithful}|communauté|imams|{faith}) <4> (à)? {condemn}"
      - "(silence|mutisme) (assourdissant|coupable|complice|de la communauté)"
      - "où sont les (musulmans|modérés|imams)"
      - "(il est temps que|qu'attendent) <3> ({faithful}|communauté|imams|modérés)"
    match:
      - "La [[communauté musulmane doit condamner]] clairement."
      - "Nous [[appelons les imams à condamner]] cet acte."
      - "Ce [[silence assourdissant]] nous inquiète."
      - "[[Où sont les modérés]] ?"
      - "[[Les musulmans doivent se désolidariser]]."
    pass:
      - "Nous condamnons cet attentat."
      - "Les responsables religieux ont condamné ensemble cet acte."
      - "Personne ne doit demander pardon pour un crime qu'il n'a pas commis."
      - "Nous appelons les témoins à se présenter."
      - "Les habitants doivent éviter le centre."
  stig-nationality-ethnicity:
    patterns:
      - "{offender} <1> {origin}"
      - "(ressortissant|homme|individu|citoyen|jeune|femme) <1> {origin}"
      - "(de nationalité|d'origine) {origin}"
      - "(de type|d'apparence|d'allure) ({origin}|méditerranéen|méditerranéenne|européen)"
      - "parlant (arabe|turc|russe|kurde|tchétchène)"
    match:
      - "Un [[ressortissant marocain]] a été interpellé."
      - "Un [[suspect tchétchène]] est en fuite."
      - "Un [[homme noir]] a été arrêté."
      - "Il serait [[de nationalité syrienne]]."
      - "Un individu [[de type maghrébin]] est recherché."
    pass:
      - "Les victimes viennent de neuf pays ; les consulats sont informés."
      - "Le gouvernement turc a exprimé ses condoléances."
      - "Nous ne commentons pas l'origine de la personne interpellée."
      - "L'attaque visait des familles roms."
      - "Un homme de 34 ans a été interpellé."
  stig-descent:
    patterns:
      - "d'origine (étrangère|{origin})"
      - "issu/a de (l'immigration|immigration|parents {origin})"
      - "(français|belge|citoyen) de papier"
      - "de confession ({faith})"
      - "(binational|binationaux|récemment converti|converti à|jeune converti|converti)"
      - "né/a de parents ({origin}|étrangers|immigrés)"
      - "(deuxième|troisième) génération"
      - "né/a <1> (en|au|à) (algérie|maroc|tunisie|syrie|irak|tchétchénie|tunis|alger|afghanistan|pakistan|mali|turquie)"
    match:
      - "L'auteur est [[d'origine étrangère]]."
      - "Un jeune [[issu de l'immigration]] a été arrêté."
      - "C'est un [[Français de papier]]."
      - "Il est [[de confession musulmane]]."
      - "Il s'était [[récemment converti]]."
    pass:
      - "La ville a été bâtie par des gens de toutes origines."
      - "Elle est née ici et y enseignait depuis trente ans."
      - "Le gymnase a été transformé en centre d'accueil."
      - "L'origine de l'incendie est inconnue."
      - "Les victimes d'origine algérienne sont identifiées avec leurs familles."
  stig-migration-status:
    patterns:
      - "{offender} <3> (clandestin|sans papiers|demandeur d'asile|migrant|réfugié|en situation irrégulière|débouté)"
      - "(clandestin|migrant|réfugié|demandeur d'asile|débouté du droit d'asile) <4> (interpellé|arrêté|suspecté|soupçonné|garde à vue)"
      - "en situation irrégulière"
      - "(sous|visé par une) oqtf"
      - "(fermer|contrôler) (nos|les) frontières"
      - "arrivé/a (illégalement|clandestinement|comme réfugié|par bateau)"
    match:
      - "[[Le suspect, un migrant]], vivait ici."
      - "Un [[demandeur d'asile a été interpellé]]."
      - "Il était [[en situation irrégulière]]."
      - "Il est [[arrivé illégalement]] en 2019."
      - "Il faut [[fermer nos frontières]]."
    pass:
      - "Le centre d'accueil est ouvert à tous, quel que soit le statut."
      - "Les témoins sans papiers ne seront pas signalés."
      - "Des réfugiés ont aidé les blessés."
      - "Il est faux que le suspect soit un migrant."
      - "Les frontières restent ouvertes."
  stig-offender-family:
    patterns:
      - "(ses|sa|son) {family} <2> (savaient|savait|doit|doivent|est responsable|sont responsables|est complice|sont complices|a élevé|ont élevé|a couvert|ont couvert|est coupable|sont coupables)"
      - "(ses|sa|les|la) {family} <3> (excuses|s'excuser|rendre des comptes|s'expliquer|avoir honte|payer)"
      - "où étaient (ses|les) (parents|frères)"
      - "(famille|parents) <2> (terroriste|tueur|suspect) <3> (savait|savaient|doit|doivent)"
      - "(expulser|punir|sanctionner) <2> (sa|la) famille"
    match:
      - "[[Ses parents savaient]]."
      - "[[Sa famille doit des excuses]] à la ville."
      - "[[Où étaient ses frères]] ?"
      - "[[Ses parents ont élevé]] un assassin."
      - "Il faut [[expulser sa famille]]."
    pass:
      - "La famille du suspect demande le respect de sa vie privée."
      - "Les familles des victimes sont accueillies."
      - "Deux proches ont été entendus comme témoins."
      - "Ses proches ne sont pas suspects."
      - "Les parents doivent venir chercher leurs enfants à 16 h."
  stig-mental-slur:
    patterns: ["(déséquilibré|déséquilibrés|forcené|forcenés|fou furieux|dément|détraqué|détraqués|psychopathe|psychopathes|illuminé|illuminés|cinglé|fou dangereux|malade mental|désaxé)", "(un|ce|le) fou"]
    match:
      - "Un [[déséquilibré]] a attaqué la foule."
      - "Le [[forcené]] a été arrêté."
      - "C'est l'acte d'un [[psychopathe]]."
      - "Ce [[détraqué]] paiera."
      - "Un [[fou furieux]] a tiré."
    pass:
      - "Évitez les mots comme « déséquilibré »."
      - "Une cellule psychologique est ouverte."
      - "Le budget est voté."
      - "Une foule nombreuse s'est recueillie."
      - "Le centre psychiatrique accueille les familles."
  stig-us-vs-them:
    patterns:
      - "ennemi/n de l'intérieur"
      - "ennemi intérieur"
      - "cinquième colonne"
      - "(choc|guerre) des civilisations"
      - "(eux et nous|eux ou nous|nous et eux)"
      - "grand remplacement"
      - "(haïssent|détestent) <2> (mode de vie|valeurs|liberté|notre)"
      - "(ces gens|ces gens là) <3> (pas leur place|jamais|haïssent|chez eux)"
      - "(rentrent|rentrer|retournent|renvoyer|renvoyés) chez eux"
      - "(barbarie|barbares) contre la civilisation"
    match:
      - "C'est un [[ennemi de l'intérieur]]."
      - "C'est le [[choc des civilisations]]."
      - "Ils [[haïssent notre mode de vie]]."
      - "C'est [[eux ou nous]]."
      - "Qu'ils [[rentrent chez eux]]."
    pass:
      - "Ils ne nous diviseront pas."
      - "Nous sommes tous ensemble, quelles que soient nos origines."
      - "Ces gens ont sauvé des vies."
      - "Les habitants peuvent rentrer à leur domicile."
      - "Nous refusons l'idée d'un choc des civilisations."
  stig-dehumanise:
    patterns:
      - "(vermine|cafards|racaille|racailles|sauvages|barbares|monstres|charognes|parasites|sous hommes)"
      - "(ces|comme des) (rats|bêtes|chiens|animaux|monstres|barbares)"
      - "(cancer|gangrène|hydre|peste|virus) (de|dans|qui|au)"
      - "nid/n de (vipères|terroristes|djihadistes|serpents)"
      - "(vague|submersion|flot|déferlante|invasion) (migratoire|de migrants|de réfugiés|de clandestins)"
      - "(ensauvagement|éradiquer ces|exterminer)"
    match:
      - "Nous chasserons cette [[vermine]]."
      - "[[Ces monstres]] doivent payer."
      - "C'est un [[cancer dans]] la société."
      - "Un [[nid de vipères]] a été démantelé."
      - "C'est une [[submersion migratoire]]."
    pass:
      - "La recherche contre le cancer continue."
      - "Les animaux du marché ont été mis à l'abri."
      - "Une vague de solidarité parcourt la ville."
      - "Le chien de la police a trouvé l'objet."
      - "Nous ne traiterons personne de vermine."
  stig-place:
    patterns:
      - "((zone|quartier)/n de non droit|territoires perdus)"
      - "(berceau|vivier|foyer|terreau|fief|nid|bastion|pépinière|usine) (du|de|à|des) <1> (terrorisme|djihadisme|djihadistes|terroristes|radicalisation|islamisme|haine|extrémisme)"
      - "(ghetto|quartier) (islamiste|islamisé|djihadiste|sensible)"
    match:
      - "Il vient d'une [[zone de non-droit]]."
      - "Ce quartier est un [[vivier de djihadistes]]."
      - "C'est le [[berceau du terrorisme]]."
      - "Les [[territoires perdus]] de la République."
      - "Un [[quartier islamisé]] de la ville."
    pass:
      - "Des perquisitions ont eu lieu dans le quartier ; merci aux habitants."
      - "Le quartier du port est fermé."
      - "Les habitants ont ouvert leurs portes."
      - "Un foyer d'accueil est ouvert."
      - "Le foyer de l'incendie est maîtrisé."
  glor-agency-words:
    patterns: ["(loup/n solitaire/n|cerveau (de|du|des)|commanditaire/n|soldat/n du califat|tête pensante|chef de guerre|émir)", "(commando|commandos) (terroriste|armé|islamiste|de tueurs|djihadiste|a|ont)", "(combattant|combattants|soldat|soldats|lieutenant) (de|du) (l'organisation|groupe|califat|daech|djihad|front)"]
    match:
      - "Un [[loup solitaire]] a frappé."
      - "[[Le cerveau de]] l'attaque est en fuite."
      - "Un [[commando terroriste]] est entré."
      - "Un [[soldat du califat]] est mort."
      - "Le [[commanditaire]] est connu."
    pass:
      - "Les soldats aident à déblayer la rue."
      - "Il semble avoir agi seul."
      - "Une personne souffre d'un traumatisme au cerveau."
      - "Le commandant des pompiers a parlé."
      - "Le loup du parc est en sécurité."
  glor-martyr-terms:
    patterns: ["(martyr/n|opération/n martyre/n|mort en martyr|guerre sainte|moudjahid|moudjahidine/n|sacrifice suprême)", "(kamikaze|terroriste|tueur|assaillant|attaquant) <4> (s'est sacrifié|sacrifice|héros|martyr)", "(il|terroriste|tueur|@name) est <2> un héros"]
    match:
      - "Il est mort en [[martyr]]."
      - "L'[[opération martyre]] a fait dix morts."
      - "Les [[moudjahidines]] ont frappé."
      - "[[Il est aujourd'hui un héros]] pour eux."
      - "Ils appellent à la [[guerre sainte]]."
    pass:
      - "La place des Martyrs est fermée."
      - "Ce crime n'a rien de sacré."
      - "Oradour est un village martyr."
      - "Il n'est pas un martyr."
      - "Les pompiers sont restés toute la nuit."
  glor-superlative:
    patterns: ["le <1> (plus meurtrier|plus sanglant|plus grave|pire|plus barbare|plus violent)", "(pire|pires) (attentat|attaque|tuerie|massacre|drame|attentats)", "(attentat|attaque|tuerie) <2> (sans précédent|historique|inédit|inédite|jamais vu|jamais vue)", "plus (meurtrière|sanglante|meurtrières|meurtriers) (de|depuis|dans|en)", "(notre|un nouveau) (11 septembre|bataclan)", "sans précédent"]
    match:
      - "C'est l'attentat [[le plus meurtrier]] de notre histoire."
      - "C'est [[le pire]] jour depuis 2011."
      - "Une [[attaque sans précédent]] a eu lieu."
      - "C'est [[notre 11 septembre]]."
      - "C'est la [[plus sanglante depuis]] dix ans."
    pass:
      - "Un élan de solidarité sans précédent traverse la ville."
      - "Le plus grand gymnase est ouvert."
      - "Onze personnes sont mortes (parquet, 14:00)."
      - "Le plus simple est d'appeler le 112."
      - "Nous ne classons pas les drames."
  glor-competence:
    patterns: ["(minutieusement|parfaitement|soigneusement|bien) (préparé|préparée|planifié|planifiée|organisé|organisée|coordonné|coordonnée)", "(sang froid|précision militaire|précision chirurgicale|professionnalisme) (du|des|de|militaire)?", "(avec|d'une) (une)? précision (militaire|chirurgicale)", "(a déjoué|ont déjoué|a trompé|a berné) <2> (sécurité|police|services|vigilance)", "(a réussi|ont réussi|est parvenu) à (tuer|frapper|assassiner)", "(attaque|attentat) <1> (spectaculaire|sophistiquée|coordonnée|sophistiqué|coordonné)", "(précurseur|génie|virtuose|visionnaire)"]
    match:
      - "Une attaque [[minutieusement préparée]]."
      - "Ils ont tiré avec une [[précision militaire]]."
      - "Il [[a trompé la police]]."
      - "Il [[a réussi à tuer]] onze personnes."
      - "Une [[attaque spectaculaire]] a eu lieu."
    pass:
      - "Les secours étaient bien préparés et les soins rapides."
      - "La réponse de tous les services continue."
      - "Nous examinons la préparation de l'attaque."
      - "La police a arrêté l'attaque en quatre minutes."
      - "Les chirurgiens ont travaillé toute la nuit."
  glor-claim-credit:
    patterns: ["(revendiqué|revendique|revendiquent|revendiquée) <2> (attentat|attaque|attentats|fusillade|action|par|l'attaque)?", "revendication de (l'attentat|l'attaque|attentat)", "(s'attribue|s'attribuent) le mérite"]
    match:
      - "Le groupe a [[revendiqué l'attentat]]."
      - "L'attaque a été [[revendiquée par]] un groupe."
      - "La [[revendication de l'attaque]] circule."
      - "Ils [[s'attribuent le mérite]] de la tuerie."
      - "Une organisation [[revendique l'attaque]]."
    pass:
      - "Nous avons connaissance d'une revendication ; elle n'a pas été vérifiée."
      - "Les revendications salariales attendront."
      - "Aucun groupe n'a revendiqué l'attaque."
      - "La ville prend en charge les frais."
      - "Le parquet dirige l'enquête."
  acc-motive-speculation:
    patterns: ["(sans aucun doute|manifestement|probablement|vraisemblablement|certainement) <4> (terroriste|islamiste|vengeance|haine|politique|racisme|motivé|religieux|djihadiste)", "porte la (marque|signature) (de|du|des)", "tout laisse penser", "(piste|hypothèse) <2> (privilégiée|terroriste|islamiste|néo nazie|politique|djihadiste)", "(parce qu'il|parce qu'ils|par) <2> (haine|vengeance|haïssait|haïssaient|fanatisme)", "(motivé|inspiré) par <3> (haine|religion|daech|vengeance|idéologie)"]
    match:
      - "L'attaque [[porte la marque de]] ce groupe."
      - "C'est [[sans aucun doute un acte terroriste]]."
      - "[[Tout laisse penser]] à une vengeance."
      - "La [[piste islamiste]] est suivie."
      - "Il était [[motivé par la haine]]."
    pass:
      - "Il est trop tôt pour dire pourquoi cela est arrivé."
      - "Le motif est inconnu à cette heure."
      - "Ne spéculez pas sur les motifs."
      - "La piste cyclable est fermée."
      - "Le procureur parlera à 17 heures."
  acc-absolute-reassurance:
    patterns: ["(tout danger|toute menace) est (écarté|écartée)", "(aucun|plus aucun) (risque|danger)", "situation <2> (totalement|parfaitement|entièrement)? (maîtrisée|sous contrôle)", "rien à craindre", "(totalement|parfaitement) (sûr|sûre|en sécurité)", "menace <2> (écartée|terminée|passée|finie)", "(cellule|réseau) <2> (démantelé|démantelée|anéanti|anéantie)"]
    match:
      - "[[Tout danger est écarté]]."
      - "Il n'y a [[aucun risque]]."
      - "La [[situation est totalement maîtrisée]]."
      - "Vous n'avez [[rien à craindre]]."
      - "La [[cellule est démantelée]]."
    pass:
      - "À cette heure, nous n'avons pas connaissance d'une autre menace."
      - "Le périmètre de la rue du Port est levé."
      - "Restez attentifs et suivez nos canaux."
      - "La situation évolue."
      - "Le feu est éteint."
  acc-casualty-unverified:
    patterns: ["({number}|{vague-number}) (de)? <1> (personnes|victimes|morts|blessés|civils|policiers)? <1> (morts|tués|tuées|blessés|blessées|décédées|disparus)", "({number}|{vague-number}) (de)? (morts|blessés|tués|victimes)", "bilan <4> (dépasser|dépassera|atteint|atteindre|s'élève)", "(faisant|fait) ({number}|{vague-number}) <1> (morts|blessés|victimes|mort)"]
    match:
      - "Il y a [[des dizaines de morts]]."
      - "[[300 blessés]] sont attendus."
      - "Le [[bilan pourrait dépasser]] cent."
      - "L'explosion a [[fait douze morts]]."
      - "[[Plusieurs personnes tuées]] au marché."
    pass:
      - "Selon le parquet, onze personnes sont mortes et 40 blessées."
      - "Il y a des blessés ; nous donnerons des chiffres confirmés."
      - "Des dizaines de bénévoles sont là."
      - "Bilan provisoire, préfecture, 14h00 : 11 morts."
      - "Douze ambulances sont sur place."
  acc-terror-premature:
    patterns: ["(c'est|il s'agit|il s'agissait) <3> (attentat|attentats|acte terroriste|attaque terroriste|terrorisme)", "(attaque|acte|attentat) terroriste <4> (a frappé|contre notre|dans notre)", "piste terroriste (écartée|exclue)", "pas <3> (acte terroriste|attentat|terrorisme)"]
    match:
      - "[[C'est un attentat]]."
      - "Il s'agit d'une [[attaque terroriste]]."
      - "La [[piste terroriste écartée]], la ville respire."
      - "Ce n'est [[pas un acte terroriste]]."
      - "Un [[acte terroriste a frappé]] la ville."
    pass:
      - "Il est trop tôt pour dire s'il s'agit d'un acte terroriste."
      - "Le parquet antiterroriste est saisi."
      - "Aide aux victimes du terrorisme : 0800 000 000."
      - "Une enquête est ouverte."
      - { text: "C'est un attentat.", facts: "designation: acte terroriste, parquet, 17:20" }
  int-guilt-assertion:
    patterns: ["(le|la|les|l') (tueur|assassin|meurtrier|terroriste|coupable|assassins|terroristes|tueurs|meurtriers) <3> (arrêté|interpellé|garde à vue|en prison|détenu|identifié|arrêtés|interpellés|neutralisé|capturé|sous les verrous)", "(arrêté|interpellé|capturé|avons) <2> (tueur|assassin|meurtrier|terroriste|coupable|assassins|terroristes)", "(il|suspect) est <1> (coupable|l'assassin|le tueur)", "terroriste présumé"]
    match:
      - "[[Le tueur est arrêté]]."
      - "La police a [[interpellé le terroriste]]."
      - "[[Il est coupable]]."
      - "[[L'assassin est en garde à vue]]."
      - "Le [[terroriste présumé]] se tait."
    pass:
      - "Un homme a été interpellé, soupçonné de meurtre."
      - "L'auteur n'est pas identifié."
      - "L'homme condamné pour ces meurtres est en prison."
      - "Le suspect est présumé innocent."
      - "Une personne est en garde à vue."
  int-confession:
    patterns: ["(passé|passée) aux aveux", "(il|elle|suspect|homme) <2> (avoué|reconnu les faits|tout avoué|mutique|refuse de parler|refuse de répondre|coopère|refusé de répondre)", "(ses|des) aveux"]
    match:
      - "Le suspect est [[passé aux aveux]]."
      - "[[Il a tout avoué]]."
      - "[[Il refuse de parler]]."
      - "[[Ses aveux]] sont complets."
      - "[[Le suspect coopère]]."
    pass:
      - "Il est en garde à vue."
      - "Nous ne commentons pas les auditions."
      - "Le parquet communiquera demain."
      - "Les habitants coopèrent avec les secours."
      - "L'enquête continue."
  int-criminal-record:
    patterns: ["(connu|connue|connus) (des|de la|de) (services|police|justice|renseignements)", "fiché/a s", "(antécédents|casier) (judiciaires|psychiatriques|judiciaire)", "multirécidiviste/n", "(déjà|plusieurs fois) condamné/a"]
    match:
      - "Il était [[connu des services]]."
      - "Il était [[fiché S]]."
      - "Il a des [[antécédents judiciaires]]."
      - "C'est un [[multirécidiviste]]."
      - "Il a été [[déjà condamné]]."
    pass:
      - "Nous ne commentons pas le passé d'un suspect."
      - "Une inspection examinera les faits."
      - "Le numéro des services est connu de tous."
      - "La liste des écoles ouvertes est en ligne."
      - "Le tribunal décidera."
  int-tactical-live:
    patterns: ["(assaut|intervention) (imminent|imminente|en cours)", "(raid|gign|bri|tireurs d'élite|snipers|forces) <3> (en position|sur les toits|sur le toit|vont entrer|se préparent|déployés|prêts)", "(vont|va) (donner l'assaut|entrer par|intervenir par)", "(policiers|gendarmes) <3> (étage|toit|toits)"]
    match:
      - "L'[[assaut imminent]] se prépare."
      - "Le [[RAID est en position]]."
      - "Des [[tireurs d'élite sur les toits]] observent."
      - "Ils [[vont donner l'assaut]]."
      - "Des [[policiers sont au deuxième étage]]."
    pass:
      - "Une opération de police est en cours. Évitez le secteur."
      - "Ne diffusez pas les mouvements des forces de l'ordre."
      - "L'hélicoptère peut s'entendre cette nuit."
      - "Le périmètre est fermé."
      - "Les pompiers ont éteint le feu."
  vic-graphic:
    patterns: ["(corps|cadavres) (déchiquetés|déchiqueté|mutilés|mutilé|calcinés|carbonisés|démembrés|décapités|ensanglantés)", "(mare|mares|flaque|bain) de sang", "(égorgé|égorgés|égorgée|décapité|décapitée|décapités|éventré|brûlé vif|brûlés vifs)", "(hurlements|hurlaient|carnage|boucherie|lambeaux)"]
    match:
      - "Des [[corps déchiquetés]] gisaient."
      - "Il y avait une [[mare de sang]]."
      - "Un homme a été [[égorgé]]."
      - "C'est une [[boucherie]]."
      - "Les [[hurlements]] étaient terribles."
    pass:
      - "Des personnes ont été tuées et blessées."
      - "Ne partagez pas d'images choquantes."
      - "Les donneurs de sang sont attendus."
      - "Le corps médical est mobilisé."
      - "Les familles sont accueillies."
  vic-minor:
    patterns: ["(petit|petite|petits) @name", "(ses|leurs|leur) (deux|trois|quatre)? (fils|filles|enfants|fille) @name", "@name @name , (six|sept|huit|neuf|dix|onze|douze|6|7|8|9|10|11|12|13|14|15|16|17) ans", "élèves de la classe"]
    match:
      - "La [[petite Mia]] a tout vu."
      - "[[Ses deux fils Tom]] et Luc sont morts."
      - "[[Anna Berg, 9 ans]], était au marché."
      - "Le [[petit Noé]] est à l'hôpital."
      - "Des [[élèves de la classe]] 3B sont blessés."
    pass:
      - "Des enfants sont parmi les blessés ; leurs familles sont avec eux."
      - "Les écoles sont ouvertes."
      - "Conseils pour parler aux enfants."
      - "Une petite salle est ouverte."
      - "Les élèves reprendront lundi."

"""####),
  EmbeddedFile(
    "Rules/sources.yaml",
    ####"""
# Where the rules come from. A rule names keys of this list; the wording of rules is ours.
sources:
  GCTF-RW: "Global Counterterrorism Forum, Rabat–Washington Good Practices, section V — https://toolkit.thegctf.org"
  MAD: "GCTF, Madrid Memorandum on assistance to victims, Good Practices 4–5 — https://toolkit.thegctf.org"
  RABAT: "GCTF, Rabat Memorandum, Good Practice 1 — https://toolkit.thegctf.org"
  ANT: "GCTF, Antalya Memorandum on the protection of soft targets — https://toolkit.thegctf.org"
  CAC-CAT: "Consell de l'Audiovisual de Catalunya, recommendations on covering attacks — https://www.cac.cat"
  APC: "Australian Press Council, guideline on religious terms in headlines — https://presscouncil.org.au/document/guideline-religious-terms-in-headlines-2"
  EJN-M: "Ethical Journalism Network, Muslims in the media — https://ethicaljournalismnetwork.org/muslims-in-the-media-recommendations"
  REUTERS: "Reuters handbook on “terrorism”, as quoted in — https://islam.mediastyle.guide/glossary/terrorism"
  CFMM: "Centre for Media Monitoring, terminology — https://cfmm.org.uk/terminology/"
  NUJ: "National Union of Journalists, as summarised in — https://the-latest.com/how-reporters-can-guard-against-branding-muslims-terrorists"
  M2M: "Innes et al., From minutes to months (2018) — http://upsi.org.uk"
  DSP: "Dangerous Speech Project, practical guide — https://dangerousspeech.org/libraries/guide"
  DSP-MET: "Dangerous Speech Project, dehumanising metaphors — https://dangerousspeech.org/dangerous-metaphors-how-dehumanizing-rhetoric-works"
  APP-ARREST: "College of Policing, APP: arrests, charges and judicial outcomes — https://www.college.police.uk/app/media-and-communications"
  APP-DVI: "College of Policing, APP: disaster victim identification — https://www.college.police.uk/app/civil-emergencies/disaster-victim-identification"
  APP-2026: "College of Policing, Media and Communications APP — https://www.college.police.uk/app/media-and-communications"
  NPCC-2025: "National Police Chiefs' Council, guidance on disclosing suspects' details (2025) — https://news.npcc.police.uk"
  PRESSERAT: "Deutscher Presserat, guidance on naming suspects' origin — https://www.presserat.de"
  ROMECH: "Rome Charter, guidelines — https://www.cartadiroma.org"
  HASC: "House of Commons Home Affairs Committee, inquiry of April 2025 — https://committees.parliament.uk"
  ROMS: "Recommendations for reporting on mass shootings — https://www.reportingonmassshootings.org/"
  PCGVR: "Philadelphia Center for Gun Violence Reporting, collected guidance — https://www.pcgvr.org/collected-guidance-on-reporting-mass-shootings/"
  ISD-SCN: "Institute for Strategic Dialogue, Strong Cities Network — https://strongcitiesnetwork.org"
  AP-MI: "Associated Press stylebook on mental illness, as reprinted in — https://editorial-styleguide.umark.wisc.edu/term/mental-illness/"
  AP-VIOL: "Associated Press stylebook on covering violence, as reprinted in — http://www.gatehousenewsroom.com/2016/07/08/ap-stylebook-terms-for-covering-violence/"
  TTC: "Time to Change, media guidelines — https://www.time-to-change.org.uk"
  MINDFRAME: "Mindframe, guidelines on severe mental illness, violence and crime — https://mindframe.org.au"
  RAN: "Radicalisation Awareness Network, communications after an attack (2019) — https://home-affairs.ec.europa.eu"
  RUSI: "Reed and Ingram, framework for post-incident communications (RUSI) — https://rusi.org"
  NNOT: "No Notoriety — https://nonotoriety.com/"
  DNT: "Don't Name Them — https://www.dontnamethem.org/"
  LANK: "Lankford and Madfis, Don't name them, don't show them, but report everything else (2018) — https://docslib.org/doc/11592251/dont-name-them-dont-show-them-but-report"
  NZ-RC: "Royal Commission of Inquiry into the attack on Christchurch mosques — https://christchurchattack.royalcommission.nz"
  NZ-MEDIA: "New Zealand media organisations, protocol on reporting the trial (2019) — https://www.rnz.co.nz"
  MEINDL: "Meindl and Ivy, reducing media-induced mass killings (2018) — https://docslib.org/doc/5379037"
  IJNET: "International Journalists' Network, covering mass shootings — https://ijnet.org/en/story/resources-journalists-covering-mass-shootings"
  WM: "Survivors' letter on reporting of attacks, Peace Foundation — https://www.peace-foundation.org.uk"
  FUNDEU: "Fundéu, recommendations on covering attacks — https://www.fundeu.es"
  TCAP: "Terrorist Content Analytics Platform — https://terrorismanalytics.org"
  CCALL: "Christchurch Call, crisis response — https://www.christchurchcall.com/our-work/crisis-response/"
  AZHAR: "Al-Azhar Observatory (2016) — https://www.azhar.eg"
  BBC: "BBC editorial guidelines: war, terror and emergencies — https://www.bbc.com/editorialguidelines/guidelines/war-terror-emergencies/guidelines"
  RTDNA: "Radio Television Digital News Association, mass shootings — https://www.rtdna.org/mass-shootings"
  TOWERS: "Towers et al., contagion in mass killings; contested by later studies — https://mdpsychfoundation.org"
  CERC-FIRST: "CDC, Crisis and Emergency Risk Communication: the first message — https://emergency.cdc.gov/cerc/"
  CERC-TEN: "CDC, basic tenets of emergency risk communication — https://emergency.cdc.gov/cerc/"
  NWCPHP: "Northwest Center for Public Health Practice, risk communication — https://nwcphp.org/docs/perrcolate/erc/section2/reassure.html"
  SANDMAN: "Sandman, dilemmas in emergency communication — https://www.psandman.com"
  HOLDING: "Investigation communications strategy, contents of a holding statement — http://hozir.org/investigation-communications-strategy.html"
  GCS-PRIMER: "UK Government Communication Service, emergency planning framework — https://gcs.civilservice.gov.uk"
  CSA-FR: "Conseil supérieur de l'audiovisuel, coverage of terrorist acts — https://www.arcom.fr"
  EU-POI: "Directive (EU) 2016/343 on the presumption of innocence, recital 16 — https://eur-lex.europa.eu"
  ECHR-ADR: "European Court of Human Rights, Allenet de Ribemont v. France (1995) — https://hudoc.echr.coe.int"
  COCA: "Contempt of Court Act 1981 — https://www.legislation.gov.uk"
  AG-NOTICE: "Attorney General's Office, media advisory notice — https://www.gov.uk"
  JM: "US Department of Justice, Justice Manual 1-7.000 — https://www.justice.gov"
  INDIA: "Ministry of Information and Broadcasting, advisory on live coverage of operations (2024) — https://mib.gov.in"
  IPSO: "IPSO, reporting major incidents — https://www.ipso.co.uk"
  PACE: "Parliamentary Assembly of the Council of Europe, media and terrorism — https://pace.coe.int"
  INFORRM: "Inforrm, police relations with the media — https://inforrm.org"
  VSE: "Victim Support Europe, victims of terrorism — https://victim-support.eu"
  LMFP: "London Mass Fatality Plan — https://www.londonprepared.gov.uk"
  COE-REPLY: "Council of Europe, information to victims of terrorism — https://www.coe.int"

"""####),
  EmbeddedFile(
    "Rules/stigmatisation.yaml",
    ####"""
# Good Practice 18: no stigma for a community or for an offender's family.
family: stigmatisation
practice: GP18
guards: [names, negation, rejection, language]
rules:
  - id: stig-religion-modifier
    title: Religion used as a label for violence
    severity: error
    message: This ties a religion to the attack or the person who carried it out.
    why: Acts of violence are committed by people, not by religions; a faith beside a crime puts suspicion on everybody who shares it.
    rewrite:
      - "Describe the act: “a knife attack”."
      - "Describe the person by legal stage: “a 34-year-old man”."
    source: [CAC-CAT, APC, EJN-M, REUTERS]
    waivers: [J-TERR-DESIG, J-RECORD]
    guards: [names, negation, rejection, language, target, history]
    en:
      patterns:
        - "{faith} {attack}"
        - "{faith} {offender}"
        - "{faith} (inspired|motivated|related|based)? (radical|fundamentalist|terror|suicide|home-grown|extremist|hate|hardline|militant)? ({attack}|{offender})"
        - "(radical|fundamentalist|militant|fanatical|extreme|violent|political) (islam|{faithful})"
        - "(radicalised|radicalized|radical) (muslim|christian|jewish|hindu|sikh) (man|woman|youth|youths|men|teenager|convert)"
        - "(in the name of|because of|driven by|rooted in|caused by) (islam|christianity|judaism|hinduism|allah|the quran|the koran|his religion|her religion|their religion|his faith|their faith)"
        - "(islam|christianity|judaism|hinduism|the religion|the quran|the koran) (is|are) <3> (cause|problem|problems|violent|evil|dangerous|to blame|responsible|intolerant|incompatible)"
        - "(cause|causes|root|source) of <5> (is|are) (islam|christianity|judaism|religion|muslims)"
        - "(islamic|muslim|religious|christian|jewish|hindu) (fanaticism|fundamentalism|fanatics|extremism|terrorism|terror|radicalism)"
        - "{faith} (group|militia|cell|network|organisation|organization|gang)/n"
        - { is: "(dressed|disguised) as * {faith}", severity: warning }
        - { is: "(recruit|recruits|recruited|trained) <5> (religious schools|madrasas|mosques|churches)", severity: warning }
        - "(jihad|jihadi|crusade) <4> ({faithful}|islam)"
      match:
        - "This was an [[Islamic attack]] on our city."
        - "Police are looking for a [[Muslim gunman]]."
        - "[[Christian terrorists]] planted the device."
        - "It is another case of [[Jewish extremism]] on our streets."
        - "Officials fear that [[radical Islam]] is behind the explosion."
        - "The Hindu suicide bomber had lived here for years."
      pass:
        - "The Islamic Council of Norvale cancelled its festival out of respect."
        - "The attack targeted Muslim worshippers at Friday prayers."
        - "We reject the phrase “Islamic terrorism”: this crime has no faith."
        - "Islamic Relief volunteers are staffing the rest centre."
        - "This was not a Christian attack; it was a crime."
        - "Muslim and Jewish residents brought food to the cordon."

  - id: stig-religion-headline
    title: A faith or an origin in the headline
    severity: error
    message: A faith or an origin stands in the headline, lead or hashtag.
    why: What stands at the top is what is remembered and shared; a religious or ethnic word there spreads suspicion to a whole group even when it is accurate.
    rewrite:
      - "Lead with the place, the people harmed and what the public should do."
      - "Move a justified descriptor to the body, with its justification."
    source: [APC, CAC-CAT, GCTF-RW]
    waivers: [J-NAT-MISINFO, J-NAT-DESCRIPTION, J-MOTIVE-HATE, J-RECORD]
    when: { body: silent, quotation: silent, notes: silent, caption: silent, link: silent }
    guards: [names, outreach, target, language, rejection]
    en:
      patterns:
        - "({faith}|{ethnicity}|{nationality}) (man|woman|men|youth|teenager|suspect|attacker|gunman|convert|background|origin|heritage|descent|national|born|attack|terrorist|terror|migrant|refugee)/n"
        - "convert to <1> (islam|christianity|judaism)"
        - "(asylum seeker|migrant|refugee|immigrant) (held|arrested|detained|charged|suspected|kills|attacks|behind)"
        - "islamist <1> (attack|terror|terrorist|plot|gunman|norvale)"
        - "(suspect|attacker|man|gunman|killer) (is|was) <2> ({faith}|{ethnicity}|{nationality})"
      match:
        - "# [[Man with Muslim background]] held over market attack\n\nA man has been arrested."
        - "# Market attack\n\nA [[convert to Islam]] was arrested tonight in the city."
        - "# Police hold [[Moroccan suspect]] after stabbing\n\nA man is in custody."
        - "# What we know\n\nPolice are working at the scene. #[[IslamistAttack]]Norvale"
        - "# [[Asylum seeker arrested]] over bridge attack\n\nPolice are at the scene."
      pass:
        - "# Extra patrols around mosques and synagogues\n\nPolice will be present all week."
        - "# Synagogue attack: what we know\n\nThree people were injured."
        - "# Joint statement by police and the Muslim, Jewish and Christian councils\n\nWe stand together."
        - "# Man arrested over market attack\n\nA 34-year-old man is in custody."
        - "# Protection for Roma families after arson attack\n\nNobody was hurt."

  - id: stig-collective-blame
    title: A community blamed for what one person did
    severity: error
    message: This makes a group answerable for what individuals did.
    why: Collective blame is followed by attacks on people who had no part in the crime, and closes the doors that investigators need open.
    rewrite:
      - "Responsibility lies with those who carried out the attack. No community shares that responsibility."
    source: [GCTF-RW, CAC-CAT, M2M, DSP]
    guards: [names, negation, rejection, language, target]
    en:
      patterns:
        - "({faithful}|{migrant}|{nationality}|{ethnicity}) (have|has|had)? (brought|bring|brings|imported|import|caused|cause|causes|spread|spreads) <3> ({attack}|crime|death|war|hatred|chaos)"
        - "({faithful}|{migrant}) <2> (knew|allowed|let|tolerate|tolerated|harbour|harbor|harboured|harbored|sheltered|support|supported|celebrate|celebrated|approve|condone|condoned|cheered|shield|shielded) (and|this|it|him|them|the|these|those|such|terror|terrorism|terrorists|extremism)"
        - "(community|communities|neighbourhood|mosque|village) <3> (let this happen|allowed this|knew about|knew of|looked away|turned a blind eye|is to blame|are to blame|is responsible|are responsible|bears responsibility|bear responsibility|protected him|hid him|harboured|sheltered him|failed to report|stayed silent|remained silent|said nothing|produces|breeds|bred|share the blame|must answer for)"
        - "({faithful}|{migrant}|foreigners|arabs|kurds|roma|gypsies) <2> (are|is) <2> (to blame|responsible|guilty|terrorists|criminals|killers|murderers|violent|dangerous|a threat|a danger|complicit|the problem|the cause|the enemy|evil|backward|barbaric|savages|extremists)"
        - "({faithful}|{migrant}) (knew|said nothing|knew about|knew of)"
        - "(whole|entire) (generation|community|religion|people|nation|faith|neighbourhood|country|population|district|town) <5> (responsible|guilty|to blame|complicit|blame|blamed|complicity)"
        - "(blame|blames|blamed|fault of|guilt of|responsibility of) <1> ({faithful}|{migrant}|{faith} community|{nationality} community|{ethnicity} community|islam|immigration|foreigners)"
        - "immigration <2> (brought|caused|is to blame|is responsible|leads to|causes)"
        - "(every|all|these|most|common|ordinary) ({faithful}|{migrant}|{nationality}|arabs) <12> (terrorist|terrorists|guilty|responsible|blame|support|violent|killers|jihad|hate|complicit|fanatics|criminals)"
        - "(lesson|warning|message) for <1> ({faithful}|{migrant})"
        - "(price|result|consequence|consequences|fruit|cost) of <2> (immigration|multiculturalism|open borders|islam|islamisation|islamization|mass migration)"
      match:
        - "The Norvalian Kurdish [[community let this happen]]."
        - "[[Migrants have brought this violence]] here."
        - "[[Muslims knew]] and said nothing."
        - "A [[whole generation from that district is responsible]]."
        - "This attack is the [[price of mass migration]]."
        - "The neighbourhood around the station looked away."
      pass:
        - "No community is to blame for the acts of one person."
        - "Responsibility lies with those who planned and carried out this crime."
        - "Members of the Kurdish community were among the first to give blood."
        - "It would be wrong to say that migrants brought this violence here."
        - "False posts claim that Muslims are responsible; they are not."
        - "The community sheltered more than two hundred stranded passengers."

  - id: stig-demand-condemn
    title: A community asked to condemn or to apologise
    severity: error
    message: This asks a community to answer for a crime it did not commit.
    why: To demand distance is to assume guilt; the same demand is never made of the majority.
    rewrite:
      - "Ask everybody: “We ask anyone with information to contact the police.”"
      - "Thank those who spoke, without having asked them to."
    source: [GCTF-RW, EJN-M, DSP, CAC-CAT]
    guards: [names, negation, rejection, language]
    en:
      patterns:
        - "(call on|calls on|called on|call upon|calls upon|urge|urges|urged|expect|expects|ask|asks|demand that|demanded that|appeal to|invite|challenge) <2> ({faith}|{faithful}|{ethnicity}|{nationality}|{migrant}|community|moderate|moderates|imams|clerics|faith leaders|religious leaders) <5> {condemn}"
        - "({faith}|{ethnicity}|{nationality}|community|communities|{faithful}|{migrant}|imams|clerics|moderates) <3> {duty} <4> ({condemn}|do more|clean|root out|expel|report|confront|reflect|answer|explain|take responsibility|police itself|police themselves|integrate|prove|show|face up)"
        - "({faithful}|moderates|communities|community|imams|clerics|{migrant}) <2> to <2> ({condemn}|clean their own house|take a stand|take sides|choose|do more|prove their loyalty)"
        - "time for <4> (moderates|{faithful}|community|communities|{faith}|imams|{migrant}|islam) <4> to"
        - "(their|the community's|its|community) silence (is|was|speaks) (deafening|telling|loud|shameful|complicity|volumes)"
        - "(where|why) (are|is|were|was) <4> (moderate|moderates|{faithful}|imams|community) <6> (condemn|condemnation|voices|silent|outrage|protest|speaking)"
        - "(prove|show|demonstrate|declare) (their|its) (loyalty|allegiance|patriotism|commitment to our)"
        - "deafening silence"
      match:
        - "We [[call on Muslim leaders to condemn]] this attack."
        - "The [[community must now apologise]]."
        - "It is [[time for moderates to]] speak out and clean their own house."
        - "[[Their silence is deafening]]."
        - "Migrants must prove their loyalty to this city."
        - "Imams should do more to stop this."
      pass:
        - "We condemn this attack."
        - "Faith leaders across the city issued a joint condemnation this afternoon."
        - "Nobody should be asked to apologise for a crime they did not commit."
        - "We ask everyone with information to contact police."
        - "The Muslim community does not have to apologise for the acts of one person."
        - "The community should have access to counselling tonight."

  - id: stig-nationality-ethnicity
    title: Nationality, ethnicity or language of a suspect
    severity: warning
    message: This names the origin, skin colour or language of a suspect without a recorded reason.
    why: Origin explains nothing about a crime and makes everybody who shares it a suspect; where it is needed, the reason belongs on record.
    rewrite:
      - "Age, gender, town and legal stage are normally enough: “a 34-year-old man from Norvale”."
    source: [APP-ARREST, NPCC-2025, PRESSERAT, CAC-CAT]
    waivers: [J-NAT-DESCRIPTION, J-NAT-MISINFO, J-NAT-CHARGE, J-RECORD]
    when: { headline: error, lead: error }
    guards: [names, negation, rejection, language, outreach, target]
    en:
      patterns:
        - "({nationality}|{ethnicity}|{faith}) (speaking|born|looking|passport|origin|descent|heritage|roots)? ({offender}|{held-person})"
        - "({offender}|{held-person}|man|woman|he|she) <4> (is|was|are|were|who is|as) <2> a? ({nationality}|{ethnicity}) (national|citizen|man|woman|male|female|descent|origin|born|nationals|citizens|immigrant|refugee)?"
        - { is: "a? ({nationality}|{ethnicity}) (national|citizen|man|woman|male|men|nationals|youth|teenager)", needs: offender }
        - "({nationality}|{ethnicity}) (national|citizen|man|woman|youth|teenager|men|nationals|citizens) <6> (detained|arrested|held|custody|charged|suspected|wanted|opened fire|attacked|behind|responsible|born in)"
        - "(arrested|detained|wanted|suspected|charged) <2> (a|an|two|three|four|several) <3> ({nationality}|{ethnicity}) (national|citizen|man|woman|nationals|citizens|men)"
        - "(arabic|turkish|russian|kurdish|somali|urdu|farsi|chechen|french|foreign) speaking ({offender}|man|men|gunmen|{held-person})"
        - "ethnic {ethnicity} ({offender}|{held-person}|man)"
        - "({offender}|{held-person}|witnesses said the attackers) <6> (spoke|speaking|shouted in|speaks) <3> ({nationality}|arabic|language|accent|foreign)"
        - "(wore|wearing) (turbans|a turban|a veil|a headscarf|a keffiyeh|religious dress|a burqa|traditional dress)"
        - "{offender} <3> (was|is|were) (african american|black|white|arab|asian|latino|hispanic|muslim|jewish)"
      match:
        - "A [[Moroccan national was detained]] near the bridge."
        - "A [[black man in his twenties has been arrested]]."
        - "The [[Arabic-speaking attacker]] left the building."
        - "Officers arrested an [[ethnic Roma suspect]]."
        - "The suspect is a Syrian citizen."
        - "Two Chechen men were detained at the station."
      pass:
        - "Victims came from nine countries; consulates have been informed."
        - "Police seek a man about 180 cm tall, grey jacket, red rucksack."
        - "We will not comment on the nationality of the person arrested."
        - "The attack targeted Roma families."
        - "The French government offered its help."
        - "Twelve of the wounded were foreign citizens."

  - id: stig-migration-status
    title: Migration or asylum status
    severity: error
    message: This links the attack to somebody's migration or residence status.
    why: Status has no bearing on guilt; naming it turns an individual crime into a charge against everybody who ever sought protection.
    rewrite:
      - "Leave it out."
      - "Where the competent ministry has decided to confirm it, attribute it to that ministry and record the decision."
    source: [NPCC-2025, PRESSERAT, ROMECH, HASC]
    waivers: [J-MIGR-MINISTRY, J-NAT-MISINFO, J-RECORD]
    guards: [names, negation, rejection, language, outreach, target]
    en:
      patterns:
        - "(suspect|attacker|gunman|he|man|assailant|perpetrator|killer|bomber|offender) <3> , a? <2> {status}"
        - "(suspect|attacker|gunman|he|man|assailant|perpetrator|killer|bomber|offender|she|who) (is|was|had been) <3> {status}"
        - "(he|she|who|suspect|attacker|gunman|they) (had)? (arrived|entered|came|crossed) <4> (illegally|by boat|as a refugee|as an asylum seeker|without papers|as a migrant|on a small boat|undocumented)"
        - "{status} <5> (custody|arrested|detained|held|charged|suspected|behind|attacked|responsible|wanted)"
        - "(failed|rejected|illegal|bogus|undocumented) (asylum seeker|asylum seekers|migrant|migrants|immigrant|immigrants|alien|aliens)"
        - "(look|think|look again|be careful|rethink|control|check) <2> (at|about) who we (let|allow|admit) in"
        - "(his|her|the suspect's|the attacker's|attacker) (asylum claim|asylum application|visa|residence permit|immigration status|refugee status|asylum status)"
        - "(overstayed|overstaying) (his|her|a|their) visa"
        - "(close|control|secure|seal) (our|the) borders"
        - "(asylum|migration|immigration) <4> (linked to|leads to|cause of|reason for|behind) <2> {attack}"
      match:
        - "[[the suspect, a failed asylum seeker]], lived in Eastquay."
        - "[[He arrived illegally]] by boat in 2019."
        - "An [[undocumented migrant is in custody]]."
        - "We must [[look again at who we let in]]."
        - "The attacker's asylum claim was refused last year."
      pass:
        - "The reception centre is open to everyone affected, regardless of residence status."
        - "It is not for the police to confirm immigration status."
        - "Claims that the suspect is an asylum seeker are false."
        - "Undocumented witnesses will not be reported to immigration services."
        - "Refugees living nearby were among the first to help the injured."

  - id: stig-descent
    title: Descent, conversion or a second nationality
    severity: warning
    message: This makes somebody a foreigner by descent, birth or belief.
    why: The origin of parents or a change of faith says nothing about an act; it tells every citizen of the same descent that they belong only in part.
    rewrite:
      - "“A 34-year-old Norvale resident.”"
    source: [CAC-CAT, PRESSERAT, GCTF-RW]
    waivers: [J-NAT-MISINFO, J-NAT-DESCRIPTION, J-RECORD]
    when: { headline: error }
    guards: [names, negation, rejection, language, outreach, target]
    en:
      patterns:
        - "of ({nationality}|{ethnicity}|foreign|immigrant|migrant|{faith}) (origin|descent|heritage|extraction|background|parents|parentage|ancestry)"
        - "(born|raised) <4> to <1> ({nationality}|{ethnicity}|{faith}|immigrant|migrant|foreign|refugee) (parents|family|mother|father)"
        - { is: "(second|third) generation (immigrant|migrant|{nationality}|{ethnicity}|{faith})/n", needs: attacked }
        - { is: "(second|third) generation immigrant/n" }
        - { is: "(recently|newly|had|secretly|recent)? (converted|convert) (to (islam|christianity|judaism|another faith))?", needs: offender }
        - "(recently|newly|secretly) converted"
        - "({nationality}|{ethnicity}) (born|origin) ({offender}|man|woman|suspect|citizen|father)"
        - { is: "({nationality}|foreign) born", needs: offender }
        - "(citizen|national|norwegian|german|french|british) (only)? on paper"
        - { is: "(naturalised|naturalized|dual) (citizen|national)", needs: offender }
        - "son of ({nationality}|{ethnicity}|immigrant|migrant|refugee) (parents|immigrants|migrants|refugees)"
        - { is: "(he|she|family|parents|suspect|attacker) <2> (come|comes|came|came originally|originate|originates|emigrated|moved) (here)? from (syria|iraq|iran|afghanistan|pakistan|morocco|algeria|tunisia|somalia|chechnya|turkey|egypt|libya|eritrea|sudan|yemen|raqqa|russia|lebanon|nigeria|albania|kosovo)", needs: offender }
      match:
        - "He is a Norvale citizen [[of Algerian origin]]."
        - "He was [[born here to Pakistani parents]]."
        - "The attacker is a [[second-generation immigrant]]."
        - "The man arrested had [[recently converted]]."
        - "The suspect was a citizen on paper."
      pass:
        - "The city was built by people of many origins."
        - "The charity supports second-generation survivors of trauma."
        - "She was born in Norvale and taught here for thirty years."
        - "The building was converted into a rest centre."
        - "Families of Algerian origin were among the victims."

  - id: stig-offender-family
    title: The offender's family blamed
    severity: error
    message: This blames or shames the relatives of an offender.
    why: Relatives bear no responsibility for another person's acts, are often in danger themselves, and are needed as witnesses.
    rewrite:
      - "Relatives bear no responsibility for another person's acts. Please respect their privacy."
    source: [GCTF-RW, ROMS, PCGVR]
    guards: [names, negation, rejection, language]
    en:
      patterns:
        - "(his|her|their|the suspect's|the attacker's|the gunman's|the killer's|attacker|suspect) {family} (raised|bred|created|produced|made) <3> (killer|monster|murderer|terrorist|criminal|attacker|fanatic|extremist|him)"
        - "(his|her|their|the|attacker|suspect) {family} <2> (must have|should have|had to|could not not) (known|know|seen|noticed|reported|stopped|warned|suspected)"
        - "(his|her|their|the|attacker|suspect) {family} <2> (knew|covered up|covered for|helped him hide|turned a blind eye|looked away|is complicit|are complicit|is guilty|are guilty|is responsible|are responsible|is to blame|are to blame|share the blame|failed to stop|did nothing|bears responsibility|bear responsibility)"
        - "(his|her|their|the|attacker|suspect) {family} <2> (owe|owes|must|should) <3> (apology|apologise|apologize|explanation|explain|answer|pay|be held|be punished|be ashamed|be deported|face)"
        - "where (were|was) (his|her|the) {family}"
        - "(shame on|blame) (his|her|the) <1> {family}"
        - "(family|relatives) of <2> (attacker|suspect|gunman|terrorist|killer) <2> (must|should|owe|knew|are responsible|is responsible|are to blame)"
        - "(demolish|demolition of|deport|expel|evict|punish) <2> (his|her|their|the suspect's|the attacker's) ({family}|home|house)"
      match:
        - "[[His parents raised a killer]]."
        - "[[The wife must have known]]."
        - "[[The family owes this city an apology]]."
        - "[[Where were his brothers]]?"
        - "The attacker's relatives should explain themselves in public."
      pass:
        - "The suspect's family is cooperating and asks for privacy."
        - "Relatives of the suspect are not suspects; please do not contact them."
        - "Two relatives were interviewed as witnesses."
        - "Families of victims are being supported."
        - "It is wrong to say that his parents are to blame."

  - id: stig-family-identify
    title: The offender's relatives made identifiable
    severity: warning
    message: This makes relatives of a suspect identifiable.
    why: Relatives who can be found are threatened and attacked; they are not part of the crime.
    rewrite:
      - "Leave out kinship, and generalise the place: “A property in the east of the city was searched.”"
    source: [ROMS, APP-ARREST, GCTF-RW]
    waivers: [J-RECORD]
    guards: [names, negation, language]
    en:
      patterns:
        - "(his|the suspect's|the attacker's|the gunman's|suspect|attacker|gunman|shooter) (half|step|older|younger|twin|elder)? {family} , (a|an|the|who|aged|@name|#)"
        - "(his|her|a) (half|step|older|younger|twin|elder) (brother|sister) , @name"
        - "(searched|raided|stormed|entered) <4> (his|her|the suspect's|the attacker's|suspect|attacker) {family} <1> (home|flat|house|apartment|property|shop)/n?"
        - "(his|her|suspect|attacker) (mother|father|parents|brother|sister|wife|family|uncle) (home|flat|house|apartment|property|shop) <3> (at|in|on)"
        - { is: "(his|her|the suspect's|the attacker's) (children|child|son|daughter|sons|daughters) (attend|attends|go|goes) <3> school", severity: warning }
        - { is: "children attend @name school", needs: offender }
        - "(his|suspect|attacker|gunman) (brother|sister|father|mother|wife|cousin) @name"
        - "at (his|the suspect's|the attacker's) <1> (parents|mother|father|family) (home|flat|house|apartment) (at|in|on)?"
      match:
        - "[[His sister, a]] nurse at St Anne's, spoke to reporters."
        - "Officers [[searched his mother's flat]] at 14 Quay Road."
        - "[[His brother Milo]], 24, was questioned."
        - "The suspect's children attend Eastfield school."
        - "The attacker's wife, aged 31, left the city."
      pass:
        - "A property in the east of the city was searched."
        - "A 24-year-old man was interviewed as a witness and is not under suspicion."
        - "A man wrongly named online has no connection with the attack."
        - "The families of those who died ask for privacy."
        - "Her brother survived the attack and thanks the rescuers."

  - id: stig-place
    title: A place made a breeding ground
    severity: warning
    message: This makes a neighbourhood, school or faith building part of the crime.
    why: People who live there are stigmatised for an address, and many of them are victims, helpers or witnesses.
    rewrite:
      - "Name the place only for public safety or an appeal, without judging it."
    source: [GCTF-RW, ISD-SCN]
    waivers: [J-RECORD]
    guards: [names, negation, rejection, language]
    en:
      patterns:
        - "(extremist|terror|terrorist|jihadist|jihadi|radical|islamist|crime|hate|militant)? hotbed of?"
        - "(breeding|recruiting) ground/n (of|for)?"
        - "no go (area|zone)/n"
        - "(suburb|neighbourhood|district|quarter|town|city|mosque|school|estate|village) (that|which) (produces|produced|breeds|bred|created|raised|exports) <2> (terrorists|extremists|killers|attackers|jihadists|radicals|fanatics)"
        - "(terror|terrorist|jihad|jihadist|extremist) (nest|capital|den|enclave|haven|stronghold|ghetto|suburb|factory)/n"
        - "(capital|cradle|nursery|heartland|bastion|epicentre) of <1> (terror|terrorism|jihad|extremism|hate|radicalism|radicalisation)"
        - "(notorious|infamous|troubled|lawless|crime-ridden) (neighbourhood|district|suburb|quarter|estate|ghetto|mosque|school)"
        - { is: "(ghetto|enclave)/n", needs: attacked }
      match:
        - "Police searched the [[extremist hotbed]] of Eastquay."
        - "It is a [[no-go area]] well known to officers."
        - "This is the [[suburb that produces terrorists]]."
        - "The school was a [[breeding ground]] of hate."
        - "He grew up in the notorious district behind the harbour."
      pass:
        - "Searches took place in Eastquay; residents have been very helpful."
        - "Eastquay residents opened their homes to stranded people."
        - "A cordon is in place between Quay Road and Mill Street."
        - "It is unfair to call Eastquay a hotbed of anything."
        - "The district around the harbour is closed until 18:00."

  - id: stig-mental-slur
    title: A slur about mental health
    severity: error
    message: This is a slur about mental health.
    why: It excuses nothing and explains nothing, and it tells everybody who lives with an illness that they are seen as dangerous.
    rewrite:
      - "“The attacker”, or “the man arrested”."
    source: [AP-MI, TTC, MINDFRAME]
    guards: [names, language, rejection, place-name]
    en:
      patterns:
        - "(crazed|deranged|demented|unhinged|insane|mad|crazy|psychotic|psychopathic|maniacal|twisted|mentally deranged) (young|lone|evil)? ({offender}|man|men|individual|individuals|person|mind|minds|loner|fanatic|terrorist|extremist)/n"
        - "(lunatic|madman|madmen|psycho|psychopath|maniac|nutcase|nutter|crackpot|loony|whacko|sicko|psychos|lunatics|maniacs)"
        - "(this|the|a|lone) (lunatic|madman|psycho|psychopath|maniac|schizo)"
      match:
        - "A [[crazed attacker]] ran through the hall."
        - "We will find this [[lunatic]]."
        - "The [[psycho]] responsible is in custody."
        - "It was the work of a [[deranged madman]]."
        - "An insane individual did this."
      pass:
        - "It was a frantic, crazed-feeling few minutes, one survivor told us."
        - "Please avoid words such as “lunatic”."
        - "The Psychosocial Support Centre is open."
        - "Madman Lane remains closed."
        - "People who are sick or hurt can call 112."

  - id: stig-mental-cause
    title: Mental illness offered as an explanation
    severity: warning
    message: This offers mental illness as an explanation.
    why: Most people who live with a mental illness are never violent; a diagnosis is private and belongs to clinicians and the court.
    rewrite:
      - "The investigation will consider all circumstances. We will not speculate on anyone's health."
    source: [AP-MI, MINDFRAME, TTC, ROMS]
    waivers: [J-MH-COURT, J-RECORD]
    guards: [names, negation, rejection, language, legal, hedge]
    en:
      patterns:
        - "(he|she|suspect|attacker|gunman|man|assailant|shooter|perpetrator|who) <3> (mentally ill|mentally unstable|mentally disturbed|unbalanced|schizophrenic|bipolar|psychotic|paranoid|depressed|suicidal|mentally unwell|autistic|unstable)"
        - "(believed|thought|said|known|reported|described) (to be|to have been|as) <2> (schizophrenic|mentally ill|unstable|disturbed|depressed|bipolar|psychotic|unbalanced|suicidal|autistic|paranoid)"
        - "history of <2> (mental|psychiatric|psychological|depression|schizophrenia) <1> (health|illness|problems|issues|disorder|disorders|treatment|trouble)?"
        - { is: "on the (autism)? spectrum", needs: offender }
        - { is: "(suffer|suffers|suffered|suffering|diagnosed) (from|with) <2> (depression|schizophrenia|psychosis|autism|asperger|asperger's|paranoia|bipolar|mental illness|a mental disorder|psychological problems|mental health)", needs: offender }
        - { is: "(mental|psychological|psychiatric) (problems|illness|disorder|issues|breakdown|instability|disorders)", needs: offender }
        - { is: "(looking into|investigating|examining|regarding|about|questions about) (his|her|the suspect's) mental (health|state)" }
        - { is: "(depression|depressive|personality|psychiatric|mental) disorder/n", needs: offender }
        - "(obsessive|paranoid|unstable|troubled|disturbed) (personality|loner|young man|individual|mind)"
        - "troubled loner"
      match:
        - "[[He was clearly mentally ill]]."
        - "The man is [[believed to be schizophrenic]]."
        - "A [[troubled loner]] with a [[history of mental health problems]] did this."
        - "The suspect is [[on the spectrum]]."
        - "Detectives are looking into his mental health."
      pass:
        - "Support is available for anyone whose mental health is affected."
        - "Most people living with mental illness are never violent."
        - "We will not speculate on the suspect's health."
        - "The court was told that psychiatric reports on the accused have been ordered."
        - "Survivors may feel unstable or depressed in the days ahead; help is there."

  - id: stig-us-vs-them
    title: Us against them
    severity: warning
    message: This divides people into those who belong and those who do not.
    why: The division is what attackers want; it turns neighbours into suspects.
    rewrite:
      - "Name a “we” that includes the community at risk: “All of us, whatever our background, stand together.”"
    source: [GCTF-RW, DSP, RAN, RUSI]
    waivers: [J-RECORD]
    guards: [names, negation, rejection, language]
    en:
      patterns:
        - "(they|these people|those people|people who) <2> (hate|despise|resent|envy|fear|detest|reject|attack) <3> (way of life|our values|our freedom|freedom|democracy|our culture|our civilisation|our civilization|our democracy|our country|who we are|what we stand for|our faith|our liberty)"
        - "(people|those) <5> who <1> (fear|hate|despise) (freedom|democracy|our)"
        - "(enemy|enemies|traitors) (within|among us|in our midst|inside our) (our)? (communities|borders|society|walls)?"
        - "fifth column"
        - "(clash|war) of (civilisations|civilizations|cultures|religions)"
        - "(these|those) people <2> (will never|can never|never|do not|don't|cannot|refuse to|hate|have no place|do not belong) <2> (accept|integrate|respect|share|belong|understand|adapt|us|our|here|assimilate|place)?"
        - "(it is|it's|its) (either)? (them or us|us or them|us against them)"
        - "(us versus them|us against them|them and us)"
        - { is: "(go|send them|sent|went) (back)? (home|where they came from|back to where)", severity: error, needs: attacked }
        - { is: "(deport|expel|remove|throw out|ban) <2> (all|every|them all|these|those|the) <3> ({faithful}|{migrant}|{nationality}|people)", severity: error }
        - "(our|the) (civilised|civilized|free) (world|people|nations) <4> (against|versus|confronts|faces) <2> (barbarism|barbarians|savages|evil)"
        - "(infidels|apostates|unbelievers|heathens|kuffar|crusaders|heretics)"
        - "(do not|don't|does not) (share|belong|respect) <1> our (values|way|society|culture)"
        - "(great replacement|islamisation|islamization|invaders|invasion of <2> {migrant})"
      match:
        - "[[They hate our way of life]]."
        - "There is an [[enemy within]] our communities."
        - "[[These people will never accept]] our values."
        - "[[It is them or us]]."
        - "This is a clash of civilisations."
        - "They should go back to where they came from, after this attack."
      pass:
        - "They will not divide us."
        - "All of us, whatever our background, stand together."
        - "Those who carried out this crime want hatred; we refuse."
        - "These people saved lives tonight."
        - "Passengers can go home by tram 4 from 20:00."

  - id: stig-dehumanise
    title: People called animals, vermin or disease
    severity: error
    message: This takes people's humanity away.
    why: Words that make people into animals, vermin or disease prepare violence against them and against everybody counted with them.
    rewrite:
      - "“People who commit such crimes will be prosecuted.”"
    source: [DSP, DSP-MET]
    guards: [names, negation, rejection, language, history]
    en:
      patterns:
        - "(these|those|such|like|are|is|as|filthy|vile|wild|sick|human|inhuman) (rats|vermin|cockroaches|animals|beasts|parasites|scum|filth|savages|pigs|dogs|snakes|vipers|microbes|monsters|devils|demons|hyenas|wolves|insects|barbarians|brutes|subhumans|trash|bacteria|jackals)"
        - "(a|this|that|the) (animal|beast|monster|parasite|savage|devil|barbarian|brute|demon|subhuman|pig|rat|viper)(who|that|responsible|behind|is|was|must|will|did|has|in custody)"
        - "(vermin|subhuman|subhumans|cockroaches|bloodthirsty savages|human garbage|untermenschen)"
        - "(exterminate|eradicate|wipe out|stamp out|crush|squash|smoke out|cleanse) (these|those|this|the|them|all) <1> (rats|vermin|animals|monsters|scum|filth|terrorists|parasites|cockroaches|snakes|microbes|people|savages)"
        - "(a|the|this) (cancer|plague|virus|disease|tumour|tumor|infestation) (in|on|of|within|that|among) <2> (society|community|communities|country|nation|city|midst|must|body|neighbourhood|world|us)"
        - "(nest|nests) of (vipers|snakes|rats|terrorists|scorpions)"
        - "(swarm|swarms|flood|floods|wave|waves|tide|horde|hordes|influx|plague) of ({migrant}|{faithful}|refugees|foreigners|people like)"
        - "animals , not <1> (human|humans|people|men)"
        - "(human|walking) (scum|filth|trash|garbage|vermin|waste)"
        - "(these|those) (monsters|animals|beasts|savages|barbarians|microbes)"
        - "(inhuman|bloodthirsty|subhuman) (monster|monsters|beast|beasts|animal|animals|killers|savages|creature|creatures)"
        - { is: "(monster|monsters|barbarians|savages|animals|beasts|evil doers)", needs: offender, severity: warning }
        - { is: "(poison|cancer|disease|plague|virus) of (hate|hatred|terror|terrorism|extremism|radicalism|intolerance)", severity: advice }
      match:
        - "We will [[exterminate these rats]]."
        - "It is [[a cancer in our society]] that must be cut out."
        - "Police raided a [[nest of vipers]] in Eastquay."
        - "They are [[animals, not human]] beings."
        - "These monsters will be hunted to the end."
      pass:
        - "Cancer Research has lent us its hall."
        - "The police dog found the device."
        - "We will not call anyone vermin, whatever they have done."
        - "There has been a wave of sympathy."
        - "Animals from the market were taken to a shelter."

  - id: stig-conditional-innocence
    title: Faint praise that makes suspicion the rule
    severity: advice
    message: This praise suggests that suspicion is the rule and innocence the exception.
    why: Nobody speaks of law-abiding dentists; the adjective makes a whole group prove its innocence.
    rewrite:
      - "Residents of every faith were among the victims and the helpers."
    source: [EJN-M, CFMM, APC]
    waivers: [J-RECORD]
    guards: [names, language]
    en:
      patterns:
        - "not all ({faithful}|{migrant}|arabs) are <2> (terrorists|extremists|violent|criminals|bad|killers|attackers|radicals)"
        - "(law abiding|moderate|peaceful|peace loving|decent|good|well integrated|integrated|ordinary decent|respectable) ({faithful}|{migrant}|muslim|arabs|muslim citizens)"
        - "(vast|overwhelming|great) majority of <3> ({faithful}|{migrant})"
        - "the good (ones|{faithful}|{migrant})"
        - "most ({faithful}|{migrant}) are (peaceful|good|decent|law abiding|not terrorists|not violent|not extremists)"
      match:
        - "[[Not all Muslims are terrorists]]."
        - "The [[vast majority of law-abiding Muslims]] are shocked."
        - "[[Moderate Muslims]] are with us."
        - "[[peaceful refugees]] have nothing to fear."
        - "Most migrants are decent."
      pass:
        - "Muslim residents are as shocked as everyone else."
        - "Hate crimes against Muslims will be investigated."
        - "Moderate wind; smoke may drift east."
        - "Refugees and neighbours cooked for the rescuers."
        - "The majority of the injured have left hospital."

  - id: stig-faith-practice-signal
    title: Religious life presented as a warning sign
    severity: warning
    message: This presents ordinary religious life as a sign of danger.
    why: Prayer, dress and pilgrimage are what millions do; as clues they make all of them suspects.
    rewrite:
      - "Describe conduct that matters to an offence, at the stage the law allows, or leave it out."
    source: [GCTF-RW, NUJ, EJN-M]
    waivers: [J-RECORD]
    guards: [names, negation, rejection, language]
    en:
      patterns:
        - "(started|began|begun|took to) (praying|to pray|going to mosque|attending mosque|wearing a veil|growing a beard|reading the quran|reading the koran|attending the mosque)"
        - "(grown|grew|growing|long|bushy|with) a? (beard|long beard)"
        - "(regular|frequent|devout|keen) (mosque|church|synagogue|temple) (goer|goers|attender|visitor|attendee)"
        - { is: "(devout|pious|observant|practising|practicing|strict|very religious|deeply religious) (muslim|christian|jew|hindu|sikh|man|woman)?", needs: offender }
        - "(women|men|people|woman|man) in (veils|a veil|burqas|headscarves|robes|religious dress|a burqa|niqabs) <3> (seen|near|spotted|noticed)"
        - { is: "(travelled|went|gone|traveled|been) on (a)? (pilgrimage|hajj|umrah)", needs: offender }
        - "(he|suspect|attacker|gunman) <4> (travelled|went|gone|traveled) on (a)? (pilgrimage|hajj|umrah)"
        - { is: "(prayed|praying|prays) (five times|daily|every day|at the mosque)", needs: offender }
      match:
        - "He had [[started praying]] and grown a beard."
        - "The suspect was a [[regular mosque-goer]]."
        - "[[women in veils were seen]] near the scene."
        - "[[He travelled on pilgrimage]] last year."
        - "The attacker was a devout Christian."
      pass:
        - "Prayers for the victims will be held at the cathedral, mosque and temple."
        - "Report behaviour, not appearance."
        - "Worshippers were leaving evening prayers when the attack began."
        - "The choir started rehearsing for the memorial."
        - "Devout and secular residents lit candles side by side."

  - id: stig-community-watch
    title: A group put under watch
    severity: warning
    message: This tells the public or a community to watch a group of people.
    why: Suspicion by group produces false leads and fear; behaviour is what can be reported.
    rewrite:
      - "“If you see something suspicious, such as an unattended bag, call 999.”"
    source: [GCTF-RW, M2M, ROMECH]
    waivers: [J-RECORD]
    guards: [names, negation, rejection, language]
    en:
      patterns:
        - "(keep an eye on|watch|watch out for|report|monitor|look out for|be wary of|beware of|be suspicious of) <2> ({faith}|{faithful}|{migrant}|{ethnicity}|foreign looking|{nationality}) (neighbours|people|men|women|community|students|families|strangers)?"
        - "(monitoring|watching|surveilling|surveillance of|keeping watch on|infiltrating|observing) <2> (mosques|mosque|muslims|migrants|refugees|{faith} community|{faith} communities|{migrant}|{ethnicity} community)"
        - "(community|communities|{faithful}|mosques) <2> (must|should|needs to|need to|has to) police (itself|themselves|its own|their own)"
        - "(people|persons|men|anyone) (who|that) (look|looks) (foreign|arab|muslim|different|middle eastern)"
        - "foreign looking (people|men|persons|individuals)"
      match:
        - "[[Keep an eye on your Muslim neighbours]]."
        - "We are [[monitoring mosques]] closely."
        - "The [[community must police itself]]."
        - "[[Report foreign-looking people]]."
        - "Watch out for Arab men near schools."
      pass:
        - "Extra patrols will protect mosques, synagogues and temples."
        - "If you see an unattended bag or someone filming entrances, call 999."
        - "Officers are meeting community groups to hear concerns."
        - "Watch our website for updates."
        - "Report hate crimes against Muslims to the police."

  - id: stig-victim-suspicion
    title: Suspicion cast on victims
    severity: error
    message: This suggests that the victims, or what they are, brought the violence on themselves.
    why: Victims have been treated as suspects before, for years, while their murderers went on; it adds a second injury to the first.
    rewrite:
      - "The victims were people going about their lives. All lines of enquiry, including hatred, are open."
    source: [GCTF-RW, MAD]
    guards: [names, negation, rejection, language]
    en:
      patterns:
        - "(rivalries|rivalry|feud|feuds|score|scores|disputes|dispute|vendetta) (within|in|inside|among|between) <2> ({faith}|{ethnicity}|{nationality}|{migrant}|community|milieu|families|clans)"
        - "(victim|victims|dead man|deceased) <3> (known in certain circles|known to police|had links to|involved in|had debts|gang|linked to|dealt in|criminal record|underworld|shady)"
        - "(kebab|ghetto|milieu|gangland|clan) (murders|murder|killing|killings|war|feud)"
        - "(examining|investigating|looking into|checking|probing) <1> (victim|victims|family|families|family's|dead man's) (finances|background|business|contacts|past|debts|lifestyle|accounts)"
        - "(drug|mafia|underworld|organised crime|clan) <2> (milieu|links|connection|ties) <3> (victim|victims)"
      match:
        - "It may be linked to [[rivalries within the Turkish]] community."
        - "The [[victims were known in certain circles]]."
        - "Reporters call them the [[kebab murders]]."
        - "Police are [[examining the family's finances]]."
        - "One victim had links to the underworld."
      pass:
        - "We are examining whether victims were targeted because of their background."
        - "Nothing suggests the victims did anything to provoke this."
        - "The victims owned a restaurant loved by the whole street."
        - "The family's privacy must be respected."
        - "Investigators are looking into every report from the public."

"""####),
  EmbeddedFile(
    "Rules/vocabulary/ar.yaml",
    ####"""
# Arabic words that rules share, and the guards that keep rules silent. Words stand without article, conjunction, preposition and pronoun:
# those are taken off when a draft is read. Vowel signs, tatweel and the seats of hamza do not matter.
language: ar

sets:
  number: ["#", واحد, اثنان, اثنين, ثلاثة, أربعة, خمسة, ستة, سبعة, ثمانية, تسعة, عشرة, عشرون, ثلاثون, أربعون, خمسون, مئة, مائة]
  vague-number: [عشرات, مئات, آلاف, عدد]
  faith: [مسلم/n, إسلامي/n, مسيحي/n, يهودي/n, يهود, شيعي/n, شيعة, سني/n, سنة, هندوسي/n, سيخي/n, صليبي/n]
  faithful: [مسلمون, مسلمين, مسيحيون, مسيحيين, يهود, شيعة, هندوس]
  origin: [عربي/n, كردي/n, أفريقي/n, مغربي/n, مغاربة, جزائري/n, تونسي/n, سوري/n, عراقي/n, إيراني/n, أفغاني/n, أفغان, باكستاني/n, صومالي/n, سوداني/n,
    مصري/n, ليبي/n, تركي/n, أتراك, شيشاني/n, روسي/n, سعودي/n, يمني/n, كويتي/n, أردني/n, فلسطيني/n, لبناني/n, أجنبي/n, أجانب, غجري/n, غجر, فارسي/n]
  migrant: [مهاجر/n, لاجئ/n, وافد/n, نازح/n, متسلل/n, أجانب]
  attack: [هجوم/n, هجمات, إرهاب, إرهابي/n, تطرف, متطرف/n, عنف, اعتداء/n, تفجير/n, مجزرة, جريمة, قاتل/n, قتلة, مسلح/n, مذبحة]
  offender: [منفذ/n, مهاجم/n, إرهابي/n, قاتل/n, قتلة, مشتبه, متهم/n, جاني, جاني/n, جناة, انتحاري/n, مسلح/n, موقوف/n, معتقل/n, سفاح]
  family: [عائلة, أسرة, والد, والدة, أب, أم, شقيق, شقيقة, أخ, أخت, زوجة, زوج, ابن, ابنة, خال, عم, ذوو, ذوي, أقارب, إخوة, أشقاء]
  duty: [يجب, ينبغي, مطالب/n, مطالبة, "يتوجب", عليهم, "لا بد"]
  condemn: [إدانة, تدين, يدينوا, اعتذار, تعتذر, يعتذروا, تبرؤ, تتبرأ, يتبرأوا, استنكار, تستنكر, يستنكروا]
  agency: [شرطة, نيابة, وزارة, وزير, مستشفى, مستشفيات, حكومة, رئيس, "دفاع مدني", محافظ, بلدية, سلطات, متحدث, ناطق, مسؤول, صحة, داخلية]
  say: [قال, قالت, أعلن, أعلنت, أكد, أكدت, أفاد, أفادت, أوضح, أوضحت, صرح, ذكر, ذكرت, بيان]

guards:
  reset: { cues: [لكن, ولكن, بينما] }
  names:
    overlapping: true
    cues:
      - "(منظمة|مجلس|إغاثة|بنك|مركز|جمعية|رابطة|مؤسسة|تعاون|جامعة|مدرسة|مسجد|متحف|مقاومة|جمهورية|جالية|شؤون|أوقاف|دولة) <2> {faith}"
      - "(ساحة|حي|شارع|مستشفى|مدرسة|جسر|ملعب) (شهيد|شهداء)"
      - "مكافحة (إرهاب|تطرف|شغب)"
      - "(محاربة|مواجهة) (إرهاب|تطرف)"
      - "(سفارة|قنصلية|حكومة|رئيس|وزير|سلطات|شعب|دولة|جيش|صحة|قيادة) {origin}"
  negation:
    before: 5
    inside: true
    cues: [لا, ليس, ليست, ليسوا, لم, لن, دون, بدون, بلا, كلا, نرفض, ننفي, بريء, براء, نفى, نفت]
    except: ["لا شك", "لا يخفى", "ليس فقط", "لا بد", "لا داعي", "لا خطر", "لا يوجد"]
  rejection: { before: 12, after: 10, cues: [شائعة, شائعات, إشاعة, كاذب, كاذبة, خاطئ, خاطئة, نرفض, كراهية, عنصرية, مضلل, مضللة, أكاذيب, تحريض, افتراء] }
  language: { before: 6, after: 5, cues: [كلمة, مصطلح, مصطلحات, عبارة, تعبير] }
  outreach: { before: 6, after: 6, cues: [تعازي, تعزية, عزاء, حماية, دعم, تضامن, التقى, شكر, مساعدة, متطوع/n, صلاة] }
  target: { before: 5, after: 5, cues: [استهدف, استهدفت, ضحايا, ضد, مصلين, جرحى, قتلى, ضحية] }
  attribution:
    before: 40
    after: 40
    across-clauses: true
    previous: true
    cues: ["{agency} <4> {say}", "{say} <4> {agency}", "(بحسب|حسب|وفق) <2> {agency}"]
  hedge: { before: 10, after: 10, cues: ["لم يتضح", "لم تتضح", "لا نعرف", "غير مؤكد", "غير مؤكدة", "غير نهائية", "قيد تحقيق", مبكر, "لا مؤشرات", "لا نعلم"] }
  legal: { before: 10, after: 10, cues: [محكمة, نيابة, محاكمة, مدان/n, حكم, جنايات, قضاء] }
  help: { before: 6, after: 6, cues: [إنقاذ, إغاثة, مساعدة, إسعاف, متبرع/n, تضامن] }
  do-not-share: { before: 10, after: 10, cues: ["لا تنشروا", "عدم نشر", "عدم تداول", "لا تتداولوا", "نرجو عدم", بمنع, منع] }
  martyr-victim: { before: 6, after: 6, cues: [أسر, ذوي, ضحايا, أهالي, رحمة, عائلات, ساحة, حي, دعاء] }
  claim-response: { before: 10, after: 10, cues: ["لم يتم تحقق", "لم تتحقق", "لم يتبن", "لم تتبن", "لم نتحقق"] }
  offender: { previous: true, cues: ["{offender}", شاب, رجل, "عملية", هجوم, تفجير] }
  attacked: { previous: true, cues: ["{attack}", "{offender}", ضحايا] }

"""####),
  EmbeddedFile(
    "Rules/vocabulary/en.yaml",
    ####"""
# English words that rules share, and the guards that keep rules silent.
#
# A set is written {name} in a pattern. An entry may be a word, a phrase, a word with its forms (/n noun, /v verb), another set, or a
# kind of word: "#" digits, "@time" a time of day, "@name" a word with a capital letter.
language: en

sets:
  number: ["#", one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen,
    seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, hundred, thousand]
  vague-number: [dozens, scores, hundreds, thousands, countless, "a dozen", "nearly a dozen", "over a dozen", several, many, numerous]
  faith: [muslim/n, moslem/n, islamic, christian/n, jewish, jew/n, hindu/n, sikh/n, buddhist/n, catholic/n, protestant/n, sunni/n,
    shia/n, shiite/n, mormon/n, orthodox, evangelical/n, salafi/n, ahmadi/n, yazidi/n, druze, quran, koran, islam]
  faithful: [muslims, moslems, christians, jews, hindus, sikhs, buddhists, catholics, protestants, sunnis, shias, shiites, mormons,
    evangelicals, salafis, ahmadis, yazidis]
  ethnicity: [arab/n, arabic, kurdish, kurd/n, roma, gypsy, gypsies, black, white, african/n, asian/n, latino/n, hispanic/n, slavic,
    berber/n, tatar/n, rohingya, caucasian/n, maghrebi/n, "north african/n", "african american/n", "south asian/n", "middle eastern",
    "eastern european/n", "dark skinned", "light skinned", "foreign looking", traveller/n]
  nationality: [afghan/n, albanian/n, algerian/n, american/n, angolan/n, armenian/n, azerbaijani/n, bangladeshi/n, belarusian/n,
    belgian/n, bosnian/n, brazilian/n, british, bulgarian/n, burkinabe, cameroonian/n, chadian/n, chechen/n, chinese, colombian/n,
    congolese, croatian/n, cuban/n, danish, dutch, egyptian/n, eritrean/n, estonian/n, ethiopian/n, filipino/n, finnish, french,
    gambian/n, georgian/n, german/n, ghanaian/n, greek/n, haitian/n, hungarian/n, indian/n, indonesian/n, iranian/n, iraqi/n, irish,
    israeli/n, italian/n, ivorian/n, jordanian/n, kazakh/n, kenyan/n, kosovan/n, kuwaiti/n, kyrgyz, latvian/n, lebanese, libyan/n,
    lithuanian/n, macedonian/n, malian/n, mauritanian/n, mexican/n, moldovan/n, moroccan/n, nepali/n, nigerian/n, norwegian/n,
    pakistani/n, palestinian/n, polish, portuguese, qatari/n, romanian/n, russian/n, saudi/n, senegalese, serbian/n, slovak/n,
    somali/n, spanish, sudanese, swedish, swiss, syrian/n, tajik/n, tunisian/n, turkish, turkmen, ugandan/n, ukrainian/n, uyghur/n,
    uzbek/n, venezuelan/n, vietnamese, yemeni/n, dagestani/n, foreign]
  migrant: [migrant/n, immigrant/n, refugee/n, foreigner/n, "asylum seeker/n", asylum-seeker/n, newcomer/n, outsider/n]
  status: ["asylum seeker/n", "failed asylum seeker/n", "illegal immigrant/n", "illegal migrant/n", "undocumented migrant/n",
    "undocumented immigrant/n", refugee/n, migrant/n, immigrant/n, "illegal alien/n", "irregular migrant/n", "rejected asylum seeker/n"]
  attack: [attack/n, terror, terrorism, terrorist/n, violence, extremism, extremist/n, bombing/n, massacre/n, atrocity, atrocities,
    fanatic/n, fanaticism, radical/n, radicalism, assault/n, shooting/n, stabbing/n, murder/n, murderer/n, killing/n, crime/n, plot/n,
    bloodshed, hatred]
  offender: [attacker/n, gunman, gunmen, bomber/n, killer/n, shooter/n, knifeman, knifemen, assailant/n, perpetrator/n, offender/n,
    terrorist/n, suspect/n, hijacker/n, "hostage taker/n", militant/n, culprit/n, murderer/n, sniper/n, arsonist/n, stabber/n]
  held-person: ["man arrested", "woman arrested", "man detained", "person arrested", "arrested man", "man in custody", accused,
    defendant, suspect, "man being held", "person in custody"]
  person: [man, woman, men, women, person, people, youth/n, teenager/n, boy, boys, girl, girls, male/n, female/n, student/n, father,
    mother, citizen/n, national/n, resident/n, individual/n, national]
  family: [parent/n, mother, father, wife, husband, brother/n, sister/n, son/n, daughter/n, family, families, relative/n, cousin/n,
    uncle/n, aunt/n, sibling/n, partner, fiancee, girlfriend, boyfriend, household, "half brother", "half sister", children, grandmother]
  duty: [must, should, "need to", "needs to", "have to", "has to", "ought to", "is expected to", "are expected to"]
  condemn: [condemn/v, apologise/v, apologize/v, denounce/v, distance/v, disown/v, "speak out", "say sorry", disavow/v]
  community: [community, communities, neighbourhood/n, leaders, imams, clerics, mosques, moderates]
  agency: [police, prosecutor/n, hospital/n, coroner/n, ministry, minister, mayor, "fire service", ambulance, "health authority",
    "health authorities", government, president, spokesman, spokeswoman, spokesperson, commander, authorities, "casualty bureau",
    "emergency services", gendarmerie, sheriff, chief, governor, "medical examiner", "public health", director, superintendent, doctor,
    "red crescent", "red cross", officials, bureau]
  say: [say, says, said, confirm, confirms, confirmed, told, stated, reported, announced, declared, added, wrote, informed]
  dead: [dead, died, killed, deaths, fatalities, slain, perished, casualties]
  hurt: [injured, wounded, hurt, injuries, casualties, hospitalised, hospitalized]
  institution: [council/n, relief, aid, association/n, centre/n, center/n, federation/n, society, societies, charity, charities, school/n, forum/n,
    league, union/n, board/n, trust/n, museum/n, scouts, foundation/n, academy, hospital/n, cemetery, college/n, helpline/n, network/n,
    consulate/n, embassy, embassies, government/n, authorities, police, ministry, army, republic, parliament, "support group/n"]
  past: [history, "recent memory", memory, decades, "modern times", years, century]
  weapon: [rifle/n, handgun/n, pistol/n, shotgun/n, firearm/n, gun/n, grenade/n, machete/n, knife, knives, explosive/n, detonator/n,
    ammunition, magazines, bomb/n, "pipe bomb/n", rucksack/n, backpack/n, "suicide vest/n", "bulletproof vest/n", "bullet proof vest",
    laptop/n, phone/n, cellphone/n, "hard drive/n", drone/n, device/n, fingerprints, dna, casings, receipt/n, diary, diaries, notebook/n,
    footage, cctv, "explosive device/n", "explosive devices"]

guards:
  reset:
    cues: [but, however, although, though, yet, whereas, nevertheless, instead, meanwhile]
  names:
    overlapping: true
    cues:
      - "({faith}|{ethnicity}|{nationality}) {institution}"
      - "({faith}|{ethnicity}|{nationality}) community (centre|center|council|association|trust|forum|hall)"
      - "islamic (state|republic|relief|cultural|finance|calendar|art|studies|holiday|new year)"
      - "(counter|anti) (terrorism|terror|extremism)"
      - "(counterterrorism|counterterror|antiterrorism)"
      - "terrorism (act|act 2000|law|legislation|investigation|unit|charges|offence|offences|offense)"
      - "(victims|survivors) of terrorism"
      - "war (memorial|museum|graves|on terror)"
      - "(st|saint) <2> the martyr"
      - "martyrs (square|street|church|avenue)"
      - "(red cross|black country|white house|black sea|black friday|whitechapel|black box)"
      - "party manifesto"
      - "(anti|counter) (semitism|muslim|racism|hate|migrant|immigrant)"
      - "cancer (research|ward|charity|society|patients|care|support|centre|center)"
      - "soldiers from the"
      - "credit (card|cards|union|rating)"
      - "(madman|killer|martyr) (lane|road|street|hill|close)"
      - "psychosocial"
  negation:
    before: 8
    inside: true
    cues: [not, never, no, nobody, "no one", none, nor, neither, cannot, "can't", "don't", "doesn't", "didn't", "won't", "isn't",
      "aren't", "wasn't", "weren't", "wouldn't", "shouldn't", "couldn't", "haven't", "hasn't", "ain't", without, "refuse/v",
      decline/v, "far from", nothing, "rather than", deny, denies, denied]
    except: ["not only", "no doubt", "not just", "not merely", "no one can deny", "nobody can deny", "nothing but", "no wonder",
      "no longer", "said nothing", "never forget", "never again"]
  rejection:
    before: 14
    after: 12
    cues: [reject/v, false, falsely, untrue, misinformation, disinformation, rumour/n, rumor/n, rumoured, unfounded, baseless,
      inaccurate, unacceptable, "hate speech", lie, lies, prejudice, islamophobia, islamophobic, antisemitism, racist, racism, slur/n,
      bigotry, bigoted, stereotype/n, stereotyping, avoid/v, unfair, hateful, discriminate/v, discrimination, discriminatory,
      scapegoat/v, scapegoating, wrongly, "wrong to", "is wrong", "was wrong", refute/v, unjust, unjustly, myth/n, conspiracy,
      hoax, "hate mail", backlash, "hate crime/n", harassment, abuse, vilify, vilification, disgusting, disgust, condemned, slander, speculate/v, speculation, unconfirmed, "heard shouting", shouting, "verbally abused", calling, horrible, treats]
  language:
    before: 8
    after: 8
    cues: [word, words, term, terms, phrase/n, wording, terminology, "style guide", expression/n, label/n, vocabulary, headline/n,
      "so called", hashtag/n, sentence]
  outreach:
    before: 7
    after: 7
    cues: [meet/v, met, meeting, thank/v, condolence/n, protect/v, protection, support/v, solidarity, "hate crime/n", safeguard/v,
      patrol/n, reassure/v, welcome/v, donate/v, volunteer/n, mourn/v, "stand with", "stands with", "standing with", shelter/v,
      grieve/v, helped, vigil/n, prayer/n, blood, consul/n, consular, consulate/n, embassy, embassies, shocked, neighbours, interpreters]
  target:
    before: 6
    after: 5
    cues: [target/v, targeting, targeted, victim/n, against, worshipper/n, survivor/n, injured, wounded, "attack on", "attacks on", "assault on",
      "threats to", anti, hate, "because they were", killed, died, "among the dead", protests, mourners]
  attribution:
    before: 40
    after: 40
    across-clauses: true
    previous: true
    cues:
      - "{agency} <6> {say}"
      - "{say} <4> {agency}"
      - "according to <4> {agency}"
      - "(confirmed|released|provided|issued) by <3> {agency}"
      - "{agency} ,? (at)? @time"
      - "in agreement with"
      - "on behalf of <3> {agency}"
      - "(we|i) can confirm"
      - "{agency} can confirm"
    except:
      - "(officials|sources|source|official) <10> (anonymity|anonymous|anonymously)"
      - "unnamed <2> (official|officials)"
  legal:
    before: 14
    after: 14
    cues: ["charged with", "charged in", "convicted", "pleaded", "pled", "on suspicion of", "found guilty", sentenced, indicted, indictment,
      "court", trial, judge, jury, verdict, tribunal, proceedings]
  history:
    before: 6
    after: 6
    cues: ["inquiry into", anniversary, "public inquiry", "earlier attacks", "past attacks", "previous attacks", "the 2017", museum]
  hedge:
    before: 10
    after: 10
    cues: [unconfirmed, "not confirmed", "cannot confirm", "can't confirm", "not yet known", "too early", "do not know", "don't know",
      "not known", unclear, "not clear", "under investigation", speculate/v, speculation, "open mind", "whether", unknown]
  offender:
    cues: ["{offender}", "{held-person}", arrested, detained, custody, arrest, arrests, manhunt, wanted, "responsible for", perpetrated]
  attacked:
    previous: true
    cues: ["{attack}", "{offender}", incident, explosion, blast, siege, victims, hostages, "our city", tragedy]
  lead-authority:
    before: 14
    after: 14
    previous: true
    cues: ["declared this", "declared it", "declared a", "designated", "national coordinator", "(prosecutor|prosecutors|coordinator) <4> (said|opened|confirmed|announced|declared)",
      "investigation has been opened", "if and when"]
  terror-in-general:
    before: 8
    after: 8
    cues: ["fight against", "war on", "global", "worldwide", "stand against", "support for victims of", "such acts", "all acts", "any act", "condemn",
      "condemns", "preparation for", "planning", "charged", "future", "prevent"]
  reports-of:
    before: 6
    after: 10
    cues: ["reports of", "have not been confirmed", "has not been confirmed"]
  aware:
    before: 8
    after: 8
    cues: ["aware of", "will not comment", "sources are protected", protected]
  as-of:
    before: 14
    after: 14
    cues: ["@time", "as of", "as at", confirmed, provisional, preliminary, "may change"]
  cannot-say:
    before: 10
    after: 6
    cues: ["cannot say", "can't say", "cannot rule out", "do not know", "cannot promise", "we know of", "no information about", "as of", "at this time", "fire", "cannot guarantee", "not claim",
      "aware of", "nobody can"]
  device:
    before: 6
    after: 6
    cues: [device/n, bomb, package/n, suspicious, grenade/n, explosive/n]
  upload:
    before: 8
    after: 8
    cues: ["if you have", "being examined", "if you find", "upload", "collect them", lost]
  convicted-person:
    before: 10
    after: 10
    cues: [convicted, sentenced, "found guilty", verdict, jury, "on suspicion", suspected, alleged]
  legal-charged:
    before: 12
    after: 12
    cues: ["charged with", convicted, "found guilty", "appeared in court", "a judge", sentenced]
  court-record:
    before: 14
    after: 14
    cues: [pleaded, court, hearing, trial, judge, lawyer]
  negation-cue:
    before: 5
    cues: ["did not", "didn't", "has not", "hasn't", "will not comment", "not comment", "nobody", "no one"]
  arrested-only:
    previous: true
    cues: [arrested, arrest, detained, custody, detention, questioned]
  victims-near:
    before: 6
    after: 6
    cues: [injured, victim/n, "was hurt", hospital, missing]
  offender-near:
    before: 10
    after: 10
    cues: [arrested, detained, suspect/n, suspicion, custody, charged, attacker, gunman, "person sought", "police seek"]
  consent:
    before: 14
    after: 14
    previous: true
    cues: [consent, "family has asked", "families have asked", "families agree", "family agrees", "with the agreement of", "families have agreed", "asked us to share",
      "permission of", "with the permission", "families have been told", "family wishes", "families wish"]
  death-words:
    previous: true
    cues: [killed, died, death, loss, victim/n, condolences, murdered, mourn/v, grief, thoughts, funeral]
  body-other:
    before: 3
    after: 4
    cues: [governing, worn, "of evidence", "of work", student, water, "of the old", hall, building, heavenly, "heads of"]
  do-not-share:
    before: 14
    after: 14
    cues: ["do not (share|post|forward|watch|spread|link|repost|download|publish|circulate|view)", "don't (share|post|forward|watch|spread)",
      "please avoid", "will not (share|circulate|link|repeat|publish|describe|discuss)", "report it", "report any", "may be illegal",
      "being examined", "refrain from", "stop sharing", "without sharing"]
  so-called:
    before: 3
    cues: ["so called", "self styled", "self proclaimed", "calling itself", "calls itself", daesh, proscribed]
  martyr-victim:
    before: 8
    after: 8
    cues: [victims, families, officer/n, firefighter/n, police, rescuer/n, "loved ones", square, church, street, saint, st, cathedral]
  help:
    before: 8
    after: 8
    cues: [help/v, helping, rescue/v, rescuers, support, support/v, evacuation, response, volunteer/n, donated, blood, treatment, surgeons,
      firefighters, debris, medics, "engineer regiment", generosity, solidarity, kindness, neighbours, "people offered",
      "resist security", condolences]
  attributes-victims:
    before: 8
    after: 8
    cues: [victim/n, survivor/n, mourn/v, remembered, tribute/n, "the dead", "who died", bereaved, injured, loved, nurse/n, teacher, memorial]
  claim-response:
    before: 14
    after: 14
    cues: ["aware of", "not verified", "not been verified", "has not verified", "unverified", "no group", "no one has", "nobody has", "no evidence",
      "not been confirmed"]
  attack-words:
    cues: ["{attack}", "{offender}", hostages, militant/n, jihadist/n, jihadi/n, "islamic state", insurgents, struck, "opened fire"]
  group-words:
    previous: true
    cues: [group, militant/n, video, statement, caliphate, sharia, jihad, fighters, fighter]
  place-name:
    cues: ["(market|street|road|lane|square) (remains|is) (closed|open)"]

"""####),
  EmbeddedFile(
    "Rules/vocabulary/es.yaml",
    ####"""
# Spanish words that rules share, and the guards that keep rules silent.
language: es

sets:
  number: ["#", un, una, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, veinte, treinta, cuarenta,
    cincuenta, cien]
  vague-number: [decenas, docenas, centenares, cientos, "una decena", "una docena", varios, numerosos]
  faith: [musulmán, musulmana, musulmanes, musulmanas, islámico/a, cristiano/a, judío/a, hindú/n, hindúes, sij/n, budista/n, católico/a,
    protestante/n, suní/n, suníes, chií/n, chiíes, salafista/n]
  faithful: [musulmanes, cristianos, judíos, hindúes, sijs, budistas, católicos, protestantes, suníes, chiíes]
  origin: [árabe/n, magrebí/n, magrebíes, gitano/a, negro/a, africano/a, asiático/a, moro/a, marroquí/n, marroquíes, argelino/a, tunecino/a, sirio/a,
    iraquí/n, iraquíes, iraní/n, iraníes, afgano/a, pakistaní/n, pakistaníes, somalí/n, turco/a, checheno/a, ruso/a, saudí/n, yemení/n, kurdo/a,
    albanés, rumano/a, colombiano/a, venezolano/a, latino/a, extranjero/a, sudaca/n, maliense/n, senegalés, nigeriano/a, egipcio/a, libio/a]
  migrant: [inmigrante/n, refugiado/n, migrante/n, extranjeros, ilegales, "sin papeles", "solicitante de asilo", "solicitantes de asilo", menas]
  attack: [atentado/n, ataque/n, terrorismo, terrorista/n, violencia, extremismo, extremista/n, fanatismo, fanático/n, masacre/n, matanza/n, tiroteo/n,
    crimen, crímenes, asesino/n, asesinato/n, radicalismo]
  offender: [atacante/n, agresor/n, agresores, asesino/n, terrorista/n, sospechoso/n, autor, autores, tirador, tiradores, homicida/n, suicida/n,
    secuestrador, secuestradores, yihadista/n, pistolero/n, detenido/n]
  family: [padres, padre, madre, hermano/n, hermana/n, mujer, esposa, marido, hijo/n, hija/n, familia, primo/n, tío/n, tía, novia, parientes, familiares]
  duty: [debe, deben, debería, deberían, "tiene que", "tienen que", "ha de", "han de", "está obligada a", "hora de que"]
  condemn: [condenar, condene, condenen, "pedir perdón", disculparse, desmarcarse, denunciar, "distanciarse", repudiar, "alzar la voz"]
  agency: [policía, fiscalía, fiscal, hospital, hospitales, ministro, ministerio, alcalde, alcaldesa, gobierno, presidente, bomberos, emergencias,
    "guardia civil", mossos, portavoz, autoridades, ayuntamiento, juez, delegado]
  say: [dijo, dice, confirma, confirmó, confirmado, anunció, informa, informó, informado, declaró, señaló, precisó, comunicó, afirmó]

guards:
  reset: { cues: [pero, sino, aunque, "sin embargo", "no obstante"] }
  names:
    overlapping: true
    cues:
      - "comisión islámica"
      - "(centro|consejo|asociación|federación|unión|museo|instituto|colegio|cementerio|consulado|embajada|gobierno|fundación|secretariado|pueblo|ayuda) <1> ({faith}|{origin}) <1> (de|del|en)?"
      - "fundación secretariado gitano"
      - "moros y cristianos"
      - "(sierra|plaza|castillo|calle|río|mar) <2> (moro|negro|mártires|mártir)"
      - "víctimas del terrorismo"
      - "(lucha|ley|unidad|pacto|plan|política) <2> (antiterrorista|terrorismo)"
      - "(acoso|amenaza) terrorista"
      - "bomba de agua"
      - "casa árabe"
  negation:
    before: 6
    inside: true
    cues: ["no", nunca, jamás, ningún, ninguna, ninguno, nadie, ni, sin, tampoco, nada, rechazamos, rehusamos]
    except: ["sin duda", "sin precedentes", "no solo", "no sólo", "no cabe duda", "sin piedad", "ningún peligro", "ningún riesgo", "nada que temer", "ninguna duda"]
  rejection:
    before: 14
    after: 12
    cues: [falso, falsa, falsos, falsas, bulo/n, rumor, rumores, rechazamos, rechazo, infundado/a, mentira/n, prejuicio/n, racismo, racista/n, islamofobia,
      antisemitismo, inaceptable/n, injusto/a, desinformación, odio, discriminación, evitar, eviten, estereotipo/n, llamar, horrible, trata, tratan]
  language: { before: 8, after: 6, cues: [palabra/n, término/n, expresión, expresiones, vocabulario, frase/n] }
  outreach:
    before: 7
    after: 7
    cues: [reunido, reunió, agradece, agradecemos, condolencias, proteger, protección, apoyo, solidaridad, acoge, voluntarios, oración/n, ayuda, vecinos,
      consulados, embajadas, interrogados]
  target: { before: 6, after: 5, cues: [objetivo, dirigido, "contra <2> ({faith}|{origin}|fieles|familias)", víctimas, fieles, heridos, muertos, atacados] }
  attribution:
    before: 40
    after: 40
    across-clauses: true
    previous: true
    cues: ["{agency} <5> {say}", "{say} <4> {agency}", "según <3> {agency}", "confirmado por <3> {agency}", "{agency} ,? (a las)? @time"]
  hedge:
    before: 10
    after: 10
    cues: ["demasiado pronto", "se desconoce", desconocemos, "sin confirmar", "no confirmado", provisional, "no se sabe", "no sabemos", "no especulen"]
  legal: { before: 12, after: 12, cues: [condenado, acusado, tribunal, juicio, juzgado, sentencia, procesado, juzgados] }
  help: { before: 8, after: 8, cues: [ayuda, solidaridad, evacuación, donaciones, donantes, voluntarios, bomberos, sanitarios] }
  do-not-share: { before: 12, after: 12, cues: ["no compartan", "no comparta", "no difundan", "no difundir", "no compartir", denunciar] }
  martyr-victim: { before: 6, after: 6, cues: [san, iglesia, familias] }
  claim-response: { before: 12, after: 12, cues: ["no ha sido verificada", "no está verificado", "sin verificar", "tenemos constancia", ninguna] }
  offender: { previous: true, cues: ["{offender}", arrestado, investigado, hombre] }
  attacked: { previous: true, cues: ["{attack}", "{offender}", víctimas, tragedia] }

"""####),
  EmbeddedFile(
    "Rules/vocabulary/fr.yaml",
    ####"""
# French words that rules share, and the guards that keep rules silent. Accents and elisions are read as in a draft: « d'origine » is
# two words, d and origine.
language: fr

sets:
  number: ["#", un, une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, vingt, trente,
    quarante, cinquante, cent]
  vague-number: ["des dizaines", "une dizaine", "des centaines", "une centaine", "plusieurs dizaines", "plusieurs", "de nombreux"]
  faith: [musulman/a, islamique/a, chrétien/a, juif/a, juive, juives, hindou/a, sikh/a, bouddhiste/a, catholique/a, protestant/a, sunnite/a,
    chiite/a, salafiste/a]
  faithful: [musulmans, chrétiens, juifs, hindous, sikhs, bouddhistes, catholiques, protestants, sunnites, chiites]
  origin: [arabe/a, maghrébin/a, rom/a, gitan/a, noir/a, africain/a, asiatique/a, marocain/a, algérien/a, tunisien/a, syrien/a, irakien/a,
    iranien/a, afghan/a, pakistanais, pakistanaise, somalien/a, érythréen/a, soudanais, soudanaise, égyptien/a, libyen/a, turc, turque,
    turcs, turques, tchétchène/a, russe/a, saoudien/a, yéménite/a, kurde/a, albanais, kosovar/a, malien/a, sénégalais, nigérian/a,
    étranger, étrangers, étrangère, étrangères, maghrébine]
  migrant: [migrant/n, immigré/n, réfugié/n, clandestin/n, étrangers, "demandeur d'asile", "demandeurs d'asile", "sans papiers"]
  attack: [attentat/n, attaque/n, terrorisme, terroriste/n, violence/n, extrémisme, extrémiste/n, fanatisme, fanatique/n, massacre/n, tuerie/n,
    fusillade/n, crime/n, tueur/n, meurtrier/n, assassin/n, radicalisme]
  offender: [assaillant/n, attaquant/n, tueur/n, terroriste/n, suspect/n, auteur/n, tireur/n, meurtrier/n, assassin/n, kamikaze/n, agresseur/n,
    forcené/n, ravisseur/n, djihadiste/n, jihadiste/n]
  family: [parents, père, mère, frère/n, soeur/n, femme, épouse, mari, fils, fille/n, famille, fratrie, cousin/n, oncle, tante, enfants, compagne]
  duty: [doit, doivent, devrait, devraient, "est appelée à", "sont appelés à", "a le devoir de", "ont le devoir de"]
  condemn: [condamner, "s'excuser", "se désolidariser", dénoncer, "prendre ses distances", "se démarquer", "demander pardon", "rompre le silence"]
  agency: [police, parquet, procureur, préfecture, préfet, hôpital, hôpitaux, ministre, ministère, maire, gouvernement, président, pompiers, samu,
    gendarmerie, "porte parole", autorités, premier]
  say: [dit, déclare, déclaré, confirme, confirmé, annonce, annoncé, indique, indiqué, précise, précisé, affirmé, communiqué]

guards:
  reset: { cues: [mais, cependant, toutefois, pourtant, néanmoins] }
  names:
    overlapping: true
    cues:
      - "secours islamique"
      - "conseil français du culte musulman"
      - "(grande mosquée|institut du monde arabe|consistoire|gens du voyage)"
      - "({faith}|{origin}) (de france|du culte)"
      - "(conseil|association|fédération|union|centre|cimetière|école|fonds|musée|institut|consulat|ambassade|gouvernement|comité|secours|carré|lieux) <2> ({faith}|{origin})"
      - "(lutte|plan|parquet|parquet national|loi|unité|coordination|section) (contre le)? (antiterroriste|terrorisme)"
      - "place des martyrs"
      - "(enfant|village|ville) martyr"
      - "victimes du terrorisme"
  negation:
    before: 6
    inside: true
    cues: [ne, n, pas, jamais, aucun, aucune, ni, personne, sans, nul, nulle, rien, refusons, refuse, refuser]
    except: ["sans aucun doute", "sans précédent", "pas seulement", "ne que", "sans doute", "sans scrupule", "aucun doute", "aucun risque", "aucun danger", "rien à craindre"]
  rejection:
    before: 14
    after: 12
    cues: [faux, fausse, fausses, rumeur/n, amalgame/n, rejetons, rejeter, infondé, infondée, mensonge/n, préjugé/n, racisme, raciste/n, islamophobie,
      antisémitisme, dénonce, inacceptable/n, injuste, désinformation, haine, discrimination/n, éviter, évitez, refusons, fustigé, traiter, terrible, horrible]
  language: { before: 8, after: 6, cues: [mot, mots, terme, termes, expression, expressions, formule, vocabulaire] }
  outreach:
    before: 7
    after: 7
    cues: [rencontré, rencontrer, remercie, remercions, condoléances, protéger, protection, soutien, solidarité, accueille, accueil, bénévoles, prière/n,
      recueillement, aide, voisins, secourus, consulats, ambassades]
  target: { before: 6, after: 5, cues: [visé, visait, visée, cible, ciblé, "contre <2> ({faith}|{origin}|fidèles|familles)", victimes, fidèles, blessés, tués, "actes anti"] }
  attribution:
    before: 40
    after: 40
    across-clauses: true
    previous: true
    cues: ["{agency} <5> {say}", "{say} <4> {agency}", "selon <3> {agency}", "confirmé par <3> {agency}", "{agency} ,? (à)? @time", "d'après <3> {agency}"]
  hedge:
    before: 10
    after: 10
    cues: ["trop tôt", "on ignore", "ignorons", inconnu, inconnue, "pas confirmé", "non confirmé", "provisoire", "ne sait pas", "ne savons pas", "ne spéculez"]
  legal: { before: 12, after: 12, cues: ["mis en examen", condamné, tribunal, procès, jugé, audience, "mis en cause"] }
  help: { before: 8, after: 8, cues: [secours, solidarité, aide, évacuation, soins, dons, bénévoles, pompiers] }
  do-not-share: { before: 12, after: 12, cues: ["ne partagez pas", "ne diffusez pas", "ne pas diffuser", "ne pas partager", signaler, signalez] }
  martyr-victim: { before: 6, after: 6, cues: [victimes, familles, église, saint] }
  claim-response: { before: 12, after: 12, cues: ["n'a pas été vérifiée", "non vérifiée", "avons connaissance", "aucune", "pas encore"] }
  offender: { previous: true, cues: ["{offender}", interpellé, arrêté, "garde à vue", individu, homme] }
  attacked: { previous: true, cues: ["{attack}", "{offender}", victimes, drame] }

"""####),
  EmbeddedFile(
    "Templates/statements/casualty.ar.txt",
    ####"""
template: casualty
language: ar
title: حصيلة الضحايا
words: 220
required: statement.as-of, statement.next-update, statement.issuers
---
{when casualties.killed}
# {count casualties.killed}{none}حصيلة الضحايا{one}وفاة شخص واحد{two}وفاة شخصين{few}وفاة {n} أشخاص{many}وفاة {n} شخصا{at-least one}وفاة شخص واحد على الأقل{at-least two}وفاة شخصين على الأقل{other}وفاة {n} شخص{end}
{otherwise}
# حصيلة الضحايا
{end}

بيان مشترك رقم {statement.number}. الحصيلة حتى {statement.as-of:full}

{when casualties.killed}
{count casualties.killed}
{none}لا وفيات معروفة.
{one}ببالغ الحزن نعلن وفاة شخص واحد.
{two}ببالغ الحزن نعلن وفاة شخصين.
{at-least one}ببالغ الحزن نعلن وفاة شخص واحد على الأقل.
{at-least two}ببالغ الحزن نعلن وفاة شخصين على الأقل.
{few}ببالغ الحزن نعلن وفاة {n} أشخاص.
{many}ببالغ الحزن نعلن وفاة {n} شخصا.
{other}ببالغ الحزن نعلن وفاة {n} شخص.
{end}
{otherwise}
{when casualties.killed[route=scene]}
{count casualties.killed[route=scene]}
{none}لا وفيات معروفة في مكان الحادث.
{one}ببالغ الحزن نعلن وفاة شخص واحد في مكان الحادث.
{two}ببالغ الحزن نعلن وفاة شخصين في مكان الحادث.
{few}ببالغ الحزن نعلن وفاة {n} أشخاص في مكان الحادث.
{many}ببالغ الحزن نعلن وفاة {n} شخصا في مكان الحادث.
{other}ببالغ الحزن نعلن وفاة {n} شخص في مكان الحادث.
{end}
{when casualties.killed[route=hospital]}
{count casualties.killed[route=hospital]}
{none}لا وفيات معروفة في المستشفيات.
{one}توفي شخص واحد في المستشفى.
{two}توفي شخصان في المستشفى.
{few}توفي {n} أشخاص في المستشفى.
{many}توفي {n} شخصا في المستشفى.
{other}توفي {n} شخص في المستشفى.
{end}
نتحقق مما إذا كان أحد مسجلا في القائمتين. نرجو عدم جمع العددين.
{end}
{otherwise}
{casualties.killed}
{end}
{end}
{when casualties.killed[attackers=excluded]}
لا تشمل هذه الحصيلة أي مهاجم.
{end}
{when casualties.killed[attackers=included]}
تشمل هذه الحصيلة مهاجمين.
{end}
{when casualties.hospital}
{count casualties.hospital}
{none}لا يوجد أحد في المستشفى.
{one}يعالج شخص واحد في المستشفى.
{two}يعالج شخصان في المستشفى.
{few}يعالج {n} أشخاص في المستشفى.
{many}يعالج {n} شخصا في المستشفى.
{other}يعالج {n} شخص في المستشفى.
{end}
{end}
{when casualties.critical}
{count casualties.critical}
{none}لا أحد في حالة حرجة.
{one}شخص واحد في حالة حرجة.
{two}شخصان في حالة حرجة.
{few}هناك {n} أشخاص في حالة حرجة.
{many}هناك {n} شخصا في حالة حرجة.
{other}هناك {n} شخص في حالة حرجة.
{end}
{end}
مصدر الأرقام: {statement.figure-owners}، بعد التحقق من القوائم. قد تتغير هذه الأرقام، وإن تغيرت فسنقول ما الذي تغير ولماذا.

لا نعرف بعد كل شيء عن حالة كل شخص. نبلغ العائلات أولا، ولا نذكر أي اسم قبل إبلاغ العائلة وموافقتها.

{when contact.family-line}
إذا كنتم قلقين على أحد أقاربكم فاتصلوا بالرقم {contact.family-line}. نرجو عدم التنقل بين المستشفيات.
{end}
{when contact.support-line}
إذا كنتم بحاجة إلى دعم فاتصلوا بالرقم {contact.support-line}.
{end}

الحصيلة القادمة: الساعة {statement.next-update}.
{when link.official}
يمكنكم التحقق من هذا البيان على {link.official}.
{end}

صدر هذا البيان باسم {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/casualty.en.txt",
    ####"""
template: casualty
language: en
title: Casualty figures
words: 220
required: statement.as-of, statement.next-update, statement.issuers
---
{when casualties.killed}
# {count casualties.killed}{none}Figures of people harmed{one}{N} person has died{other}{N} people have died{end}
{otherwise}
# Figures of people harmed
{end}

Joint statement {statement.number}. Figures as of {statement.as-of:full}

{when casualties.killed}
{count casualties.killed}
{none}No deaths are known.
{one}We are deeply sorry to say that {n} person has died.
{other}We are deeply sorry to say that {n} people have died.
{end}
{otherwise}
{when casualties.killed[route=scene]}
{count casualties.killed[route=scene]}
{none}Nobody is known to have died at the scene.
{one}We are deeply sorry to say that {n} person died at the scene.
{other}We are deeply sorry to say that {n} people died at the scene.
{end}
{when casualties.killed[route=hospital]}
{count casualties.killed[route=hospital]}
{none}Nobody has died in hospital.
{one}{N} person has died in hospital.
{other}{N} people have died in hospital.
{end}
We are checking whether anyone is on both lists. Please do not add the two figures.
{end}
{otherwise}
{casualties.killed}
{end}
{end}
{when casualties.killed[attackers=excluded]}
This does not include any attacker.
{end}
{when casualties.killed[attackers=included]}
This includes attackers.
{end}
{when casualties.hospital}
{count casualties.hospital}
{none}Nobody is in hospital.
{one}{N} person is being treated in hospital.
{other}{N} people are being treated in hospital.
{end}
{end}
{when casualties.critical}
{count casualties.critical}
{none}Nobody is in a critical condition.
{one}{N} person is in a critical condition.
{other}{N} people are in a critical condition.
{end}
{end}
The figures come from {statement.figure-owners}, after checking the lists. They may change. If they do, we will say what changed and why.

We do not yet know everything about what happened to each person. We are telling families first. We give no names until families have been told and agree.

{when contact.family-line}
If you are worried about someone, call {contact.family-line}. Please do not go from hospital to hospital.
{end}
{when contact.support-line}
If you need support, call {contact.support-line}.
{end}

Next update: {statement.next-update}.
{when link.official}
You can check this statement at {link.official}.
{end}

Issued together by {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/casualty.es.txt",
    ####"""
template: casualty
language: es
title: Cifras de víctimas
words: 240
required: statement.as-of, statement.next-update, statement.issuers
---
{when casualties.killed}
# {count casualties.killed}{none}Cifras de víctimas{one}Ha muerto {n:feminine} persona{other}Han muerto {n} personas{end}
{otherwise}
# Cifras de víctimas
{end}

Comunicado conjunto n.º {statement.number}. Cifras a {statement.as-of:full}

{when casualties.killed}
{count casualties.killed}
{none}No se conocen muertes.
{one}Con profundo dolor comunicamos que ha muerto {n:feminine} persona.
{other}Con profundo dolor comunicamos que han muerto {n} personas.
{end}
{otherwise}
{when casualties.killed[route=scene]}
{count casualties.killed[route=scene]}
{none}No se conocen muertes en el lugar.
{one}Con profundo dolor comunicamos que ha muerto {n:feminine} persona en el lugar.
{other}Con profundo dolor comunicamos que han muerto {n} personas en el lugar.
{end}
{when casualties.killed[route=hospital]}
{count casualties.killed[route=hospital]}
{none}No se conocen muertes en hospitales.
{one}Ha muerto {n:feminine} persona en el hospital.
{other}Han muerto {n} personas en el hospital.
{end}
Estamos comprobando si alguna persona figura en las dos listas. Por favor, no sume estas cifras.
{end}
{otherwise}
{casualties.killed}
{end}
{end}
{when casualties.killed[attackers=excluded]}
Esta cifra no incluye a ningún atacante.
{end}
{when casualties.killed[attackers=included]}
Esta cifra incluye a atacantes.
{end}
{when casualties.hospital}
{count casualties.hospital}
{none}No hay personas hospitalizadas.
{one}{N:feminine} persona recibe atención en el hospital.
{other}{N} personas reciben atención en el hospital.
{end}
{end}
{when casualties.critical}
{count casualties.critical}
{none}Nadie está en estado crítico.
{one}{N:feminine} persona está en estado crítico.
{other}{N} personas están en estado crítico.
{end}
{end}
Las cifras proceden de {statement.figure-owners}, tras comprobar las listas. Pueden cambiar. Si cambian, diremos qué ha cambiado y por qué.

Aún no sabemos todo sobre lo ocurrido a cada persona. Informamos primero a las familias. No daremos nombres sin su acuerdo.

{when contact.family-line}
Si busca a un familiar, llame al {contact.family-line}. Por favor, no vaya de hospital en hospital.
{end}
{when contact.support-line}
Si necesita apoyo, llame al {contact.support-line}.
{end}

Próximas cifras: a las {statement.next-update}.
{when link.official}
Puede comprobar este comunicado en {link.official}.
{end}

Comunicado conjunto de {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/casualty.fr.txt",
    ####"""
template: casualty
language: fr
title: Bilan des victimes
words: 240
required: statement.as-of, statement.next-update, statement.issuers
---
{when casualties.killed}
# {count casualties.killed}{none}Bilan des victimes{one}{N:feminine} personne est décédée{other}{N} personnes sont décédées{end}
{otherwise}
# Bilan des victimes
{end}

Communiqué commun n° {statement.number}. Bilan au {statement.as-of:full}

{when casualties.killed}
{count casualties.killed}
{none}Aucun décès n’est connu.
{one}Nous avons la profonde tristesse d’annoncer que {n:feminine} personne est décédée.
{other}Nous avons la profonde tristesse d’annoncer que {n} personnes sont décédées.
{end}
{otherwise}
{when casualties.killed[route=scene]}
{count casualties.killed[route=scene]}
{none}Aucun décès n’est connu sur place.
{one}Nous avons la profonde tristesse d’annoncer que {n:feminine} personne est décédée sur place.
{other}Nous avons la profonde tristesse d’annoncer que {n} personnes sont décédées sur place.
{end}
{when casualties.killed[route=hospital]}
{count casualties.killed[route=hospital]}
{none}Aucun décès n’est connu à l’hôpital.
{one}{N:feminine} personne est décédée à l’hôpital.
{other}{N} personnes sont décédées à l’hôpital.
{end}
Nous vérifions si une personne figure sur les deux listes. Merci de ne pas additionner ces chiffres.
{end}
{otherwise}
{casualties.killed}
{end}
{end}
{when casualties.killed[attackers=excluded]}
Ce bilan ne comprend aucun assaillant.
{end}
{when casualties.killed[attackers=included]}
Ce bilan comprend des assaillants.
{end}
{when casualties.hospital}
{count casualties.hospital}
{none}Personne n’est hospitalisé.
{one}{N:feminine} personne est soignée à l’hôpital.
{other}{N} personnes sont soignées à l’hôpital.
{end}
{end}
{when casualties.critical}
{count casualties.critical}
{none}Personne n’est dans un état critique.
{one}{N:feminine} personne est dans un état critique.
{other}{N} personnes sont dans un état critique.
{end}
{end}
Ces chiffres proviennent de {statement.figure-owners}, après vérification des listes. Ils peuvent évoluer. Dans ce cas, nous dirons ce qui a changé et pourquoi.

Nous ne savons pas encore tout de la situation de chaque personne. Les familles sont informées en premier. Nous ne donnons aucun nom sans leur accord.

{when contact.family-line}
Si vous êtes sans nouvelles d’un proche, appelez le {contact.family-line}. Merci de ne pas aller d’hôpital en hôpital.
{end}
{when contact.support-line}
Pour être accompagné, appelez le {contact.support-line}.
{end}

Prochain bilan à {statement.next-update}.
{when link.official}
Ce communiqué peut être vérifié sur {link.official}.
{end}

Publié ensemble par {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/correction.ar.txt",
    ####"""
template: correction
language: ar
title: تصحيح
words: 190
required: statement.corrects, given.wrong, statement.issuers
---
# تصحيح لبياننا رقم {statement.corrects}

تصحيح رقم {statement.number}، {statement.as-of:full}

أعطيناكم معلومة غير صحيحة. هذا ما قلناه في البيان رقم {statement.corrects}، الساعة {statement.corrects-at}، ولم يكن صحيحا:

«{given.wrong}»

{when given.right}
الصحيح هو: {given.right}
{end}
{when statement.corrects-killed}
{count casualties.killed}
{none}الصحيح هو: لا وفيات معروفة.
{one}الصحيح هو: توفي شخص واحد.
{two}الصحيح هو: توفي شخصان.
{at-least one}الصحيح هو: توفي شخص واحد على الأقل.
{at-least two}الصحيح هو: توفي شخصان على الأقل.
{few}الصحيح هو: توفي {n} أشخاص.
{many}الصحيح هو: توفي {n} شخصا.
{other}الصحيح هو: توفي {n} شخص.
{end}
{end}
{when statement.corrects-injured}
{count casualties.injured}
{none}الصحيح هو: لا إصابات معروفة.
{one}الصحيح هو: أصيب شخص واحد.
{two}الصحيح هو: أصيب شخصان.
{few}الصحيح هو: أصيب {n} أشخاص.
{many}الصحيح هو: أصيب {n} شخصا.
{other}الصحيح هو: أصيب {n} شخص.
{end}
{end}
{when statement.corrects-hospital}
{count casualties.hospital}
{none}الصحيح هو: لا يوجد أحد في المستشفى.
{one}الصحيح هو: يعالج شخص واحد في المستشفى.
{two}الصحيح هو: يعالج شخصان في المستشفى.
{few}الصحيح هو: يعالج {n} أشخاص في المستشفى.
{many}الصحيح هو: يعالج {n} شخصا في المستشفى.
{other}الصحيح هو: يعالج {n} شخص في المستشفى.
{end}
{end}
سبب الخطأ: {given.reason}

نعتذر، وقبل كل شيء للمتضررين ولعائلاتهم.

نرجو التوقف عن استخدام المعلومة السابقة ونشر هذا التصحيح، وعدم نشر أرقام لم يتم التحقق منها. لم يتغير أي شيء آخر في البيان رقم {statement.corrects}.
{when statement.next-update}
البيان القادم: الساعة {statement.next-update}.
{end}
{when link.official}
يمكنكم التحقق من هذا التصحيح على {link.official}.
{end}

صدر هذا البيان باسم {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/correction.en.txt",
    ####"""
template: correction
language: en
title: Correction
words: 180
required: statement.corrects, given.wrong, statement.issuers
---
# Correction to our statement {statement.corrects}

Correction {statement.number}, {statement.as-of:full}

We gave you wrong information. This is what we said in statement {statement.corrects}, at {statement.corrects-at}, and it was not correct:

“{given.wrong}”

{when given.right}
What is correct: {given.right}
{end}
{when statement.corrects-killed}
{count casualties.killed}
{none}What is correct: no deaths are known.
{one}What is correct: {n} person has died.
{other}What is correct: {n} people have died.
{end}
{end}
{when statement.corrects-injured}
{count casualties.injured}
{none}What is correct: nobody is known to be hurt.
{one}What is correct: {n} person has been hurt.
{other}What is correct: {n} people have been hurt.
{end}
{end}
{when statement.corrects-hospital}
{count casualties.hospital}
{none}What is correct: nobody is in hospital.
{one}What is correct: {n} person is being treated in hospital.
{other}What is correct: {n} people are being treated in hospital.
{end}
{end}
Why it was wrong: {given.reason}

We are sorry, above all to the people affected and to their families.

Please stop using the earlier information, and share this correction. Please do not guess or share unchecked figures. Nothing else in statement {statement.corrects} has changed.
{when statement.next-update}
Next update: {statement.next-update}.
{end}
{when link.official}
You can check this correction at {link.official}.
{end}

Issued together by {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/correction.es.txt",
    ####"""
template: correction
language: es
title: Rectificación
words: 200
required: statement.corrects, given.wrong, statement.issuers
---
# Rectificación de nuestro comunicado {statement.corrects}

Rectificación n.º {statement.number}, {statement.as-of:full}

Dimos una información que no era correcta. Esto es lo que dijimos en el comunicado {statement.corrects}, a las {statement.corrects-at}, y no era así:

«{given.wrong}»

{when given.right}
Lo correcto es: {given.right}
{end}
{when statement.corrects-killed}
{count casualties.killed}
{none}Lo correcto es: no se conocen muertes.
{one}Lo correcto es: ha muerto {n:feminine} persona.
{other}Lo correcto es: han muerto {n} personas.
{end}
{end}
{when statement.corrects-injured}
{count casualties.injured}
{none}Lo correcto es: no se conocen personas heridas.
{one}Lo correcto es: ha resultado herida {n:feminine} persona.
{other}Lo correcto es: han resultado heridas {n} personas.
{end}
{end}
{when statement.corrects-hospital}
{count casualties.hospital}
{none}Lo correcto es: no hay personas hospitalizadas.
{one}Lo correcto es: {n:feminine} persona recibe atención en el hospital.
{other}Lo correcto es: {n} personas reciben atención en el hospital.
{end}
{end}
Por qué nos equivocamos: {given.reason}

Pedimos disculpas, ante todo a las personas afectadas y a sus familias.

Por favor, deje de usar la información anterior y comparta esta rectificación. No comparta cifras sin comprobar. Nada más cambia en el comunicado {statement.corrects}.
{when statement.next-update}
Próxima información: a las {statement.next-update}.
{end}
{when link.official}
Puede comprobar esta rectificación en {link.official}.
{end}

Comunicado conjunto de {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/correction.fr.txt",
    ####"""
template: correction
language: fr
title: Rectificatif
words: 200
required: statement.corrects, given.wrong, statement.issuers
---
# Rectificatif à notre communiqué n° {statement.corrects}

Rectificatif n° {statement.number}, {statement.as-of:full}

Nous vous avons donné une information inexacte. Voici ce que nous avons dit dans le communiqué n° {statement.corrects}, à {statement.corrects-at}, et qui n’était pas exact :

« {given.wrong} »

{when given.right}
Ce qui est exact : {given.right}
{end}
{when statement.corrects-killed}
{count casualties.killed}
{none}Ce qui est exact : aucun décès n’est connu.
{one}Ce qui est exact : {n:feminine} personne est décédée.
{other}Ce qui est exact : {n} personnes sont décédées.
{end}
{end}
{when statement.corrects-injured}
{count casualties.injured}
{none}Ce qui est exact : aucun blessé n’est connu.
{one}Ce qui est exact : {n:feminine} personne est blessée.
{other}Ce qui est exact : {n} personnes sont blessées.
{end}
{end}
{when statement.corrects-hospital}
{count casualties.hospital}
{none}Ce qui est exact : personne n’est hospitalisé.
{one}Ce qui est exact : {n:feminine} personne est soignée à l’hôpital.
{other}Ce qui est exact : {n} personnes sont soignées à l’hôpital.
{end}
{end}
Pourquoi cette erreur : {given.reason}

Nous présentons nos excuses, d’abord aux personnes touchées et à leurs proches.

Merci de ne plus utiliser l’information précédente et de partager ce rectificatif. Merci de ne pas diffuser de chiffres non vérifiés. Rien d’autre ne change dans le communiqué n° {statement.corrects}.
{when statement.next-update}
Prochain point à {statement.next-update}.
{end}
{when link.official}
Ce rectificatif peut être vérifié sur {link.official}.
{end}

Publié ensemble par {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/holding.ar.txt",
    ####"""
template: holding
language: ar
title: البيان الأول
words: 190
required: place, time.onset, statement.next-update, statement.issuers
---
# حادث خطير {place:at}

بيان مشترك رقم {statement.number}، {statement.as-of:full}

{when area}
نرجو الابتعاد عن {area}.
{end}
{when action}
إذا كنتم قريبين من المكان: {action}.
{end}
{when contact.emergency}
لا تتصلوا بالرقم {contact.emergency} إلا إذا كنتم في خطر أو بحاجة إلى مساعدة.
{end}

قلوبنا مع جميع المتضررين ومع عائلاتهم.

ما نعرفه: وقع حادث خطير {place:at}. بدأ نحو الساعة {time.onset}. فرق الطوارئ موجودة في المكان الآن.
{when casualties.injured}
هناك مصابون. لن نعلن عددا قبل التحقق منه.
{otherwise}
لا نعرف بعد إن كان هناك مصابون.
{end}
{each known.*}
{item}
{end}

ما لا نعرفه بعد: من قام بهذا العمل، ولماذا. لن نخمن. نرجو عدم نشر أسماء أو شائعات أو صور للمصابين.

{when contact.family-line}
إذا كنتم قلقين على أحد أقاربكم فاتصلوا بالرقم {contact.family-line}.
{otherwise}
إذا كنتم قلقين على أحد أقاربكم: يجري الآن فتح خط هاتفي للعائلات، وسنعلن رقمه في بياننا القادم.
{end}
{when place.reception}
يمكن للعائلات التوجه إلى {place.reception}.
{end}

سنتحدث إليكم مجددا الساعة {statement.next-update}، حتى إن لم يكن هناك جديد.
{when link.official}
يمكنكم التحقق من هذا البيان على {link.official}.
{end}

صدر هذا البيان باسم {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/holding.en.txt",
    ####"""
template: holding
language: en
title: Holding statement
words: 190
required: place, time.onset, statement.next-update, statement.issuers
---
# Serious incident at {place}

Joint statement {statement.number}, {statement.as-of:full}

{when area}
Please keep away from {area}.
{end}
{when action}
If you are nearby: {action}.
{end}
{when contact.emergency}
Call {contact.emergency} only if you are in danger or need help.
{end}

Our thoughts are with everyone affected and with their families.

What we know: there is a serious incident at {place}. It began at about {time.onset}. The emergency services are there now.
{when casualties.injured}
People have been hurt. We are not giving a number until it has been checked.
{otherwise}
We do not yet know if anyone has been hurt.
{end}
{each known.*}
{item}
{end}

What we do not know yet: who did this, and why. We will not guess. Please do not share names, guesses or pictures of people who are hurt.

{when contact.family-line}
If you are worried about someone, call {contact.family-line}.
{otherwise}
If you are worried about someone: a telephone line for families is being set up. We will give its number in our next statement.
{end}
{when place.reception}
You can also go to {place.reception}.
{end}

We will speak again at {statement.next-update}, even if there is nothing new.
{when link.official}
You can check this statement at {link.official}.
{end}

Issued together by {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/holding.es.txt",
    ####"""
template: holding
language: es
title: Primer comunicado
words: 210
required: place, time.onset, statement.next-update, statement.issuers
---
# Incidente grave {place:at}

Comunicado conjunto n.º {statement.number}, {statement.as-of:full}

{when area}
No se acerque a esta zona: {area}.
{end}
{when action}
Si está cerca: {action}.
{end}
{when contact.emergency}
Llame al {contact.emergency} solo si está en peligro o necesita ayuda.
{end}

Nuestros pensamientos están con todas las personas afectadas y con sus familias.

Lo que sabemos: hay un incidente grave {place:at}. Empezó hacia las {time.onset}. Los servicios de emergencia están en el lugar.
{when casualties.injured}
Hay personas heridas. No daremos una cifra hasta que esté comprobada.
{otherwise}
Aún no sabemos si hay personas heridas.
{end}
{each known.*}
{item}
{end}

Lo que aún no sabemos: quién lo hizo y por qué. No vamos a hacer suposiciones. Por favor, no comparta nombres, rumores ni imágenes de personas heridas.

{when contact.family-line}
Si busca a un familiar, llame al {contact.family-line}.
{otherwise}
Si busca a un familiar: estamos abriendo un teléfono para las familias. Daremos el número en el próximo comunicado.
{end}
{when place.reception}
Las familias pueden acudir {place.reception:to}.
{end}

Volveremos a informar a las {statement.next-update}, aunque no haya novedades.
{when link.official}
Puede comprobar este comunicado en {link.official}.
{end}

Comunicado conjunto de {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/holding.fr.txt",
    ####"""
template: holding
language: fr
title: Premier communiqué
words: 210
required: place, time.onset, statement.next-update, statement.issuers
---
# Incident grave {place:at}

Communiqué commun n° {statement.number}, {statement.as-of:full}

{when area}
Évitez le secteur suivant : {area}.
{end}
{when action}
Si vous êtes à proximité : {action}.
{end}
{when contact.emergency}
N’appelez le {contact.emergency} que si vous êtes en danger ou si vous avez besoin d’aide.
{end}

Nos pensées vont à toutes les personnes touchées et à leurs proches.

Ce que nous savons : un incident grave est en cours {place:at}. Il a commencé vers {time.onset}. Les secours sont sur place.
{when casualties.injured}
Des personnes ont été blessées. Nous ne donnons pas de chiffre avant qu’il soit vérifié.
{otherwise}
Nous ne savons pas encore s’il y a des blessés.
{end}
{each known.*}
{item}
{end}

Ce que nous ne savons pas encore : qui a agi, et pourquoi. Nous ne ferons pas d’hypothèses. Merci de ne diffuser ni noms, ni rumeurs, ni images de personnes blessées.

{when contact.family-line}
Si vous êtes sans nouvelles d’un proche, appelez le {contact.family-line}.
{otherwise}
Si vous êtes sans nouvelles d’un proche : une ligne pour les familles est en cours d’ouverture. Son numéro figurera dans notre prochain communiqué.
{end}
{when place.reception}
Les familles sont accueillies {place.reception:at}.
{end}

Nous reprendrons la parole à {statement.next-update}, même sans élément nouveau.
{when link.official}
Ce communiqué peut être vérifié sur {link.official}.
{end}

Publié ensemble par {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/situation.ar.txt",
    ####"""
template: situation
language: ar
title: آخر المستجدات
words: 280
required: place, statement.next-update, statement.issuers
---
# المستجدات رقم {statement.number}: الحادث {place:at}

بيان مشترك رقم {statement.number}، {statement.as-of:full}
{when statement.supersedes}
يحل هذا البيان محل بياننا رقم {statement.supersedes}.
{end}

{when area}
نرجو الابتعاد عن {area}.
{end}
{when action}
إذا كنتم قريبين من المكان: {action}.
{end}

قلوبنا مع جميع المتضررين ومع عائلاتهم.

ما نعرفه:
{when casualties.killed}
{count casualties.killed}
{none}لا وفيات معروفة.
{one}توفي شخص واحد.
{two}توفي شخصان.
{at-least one}توفي شخص واحد على الأقل.
{at-least two}توفي شخصان على الأقل.
{few}توفي {n} أشخاص.
{many}توفي {n} شخصا.
{other}توفي {n} شخص.
{end}
{end}
{when casualties.injured}
{count casualties.injured}
{none}لا إصابات معروفة.
{one}أصيب شخص واحد.
{two}أصيب شخصان.
{at-least one}أصيب شخص واحد على الأقل.
{at-least two}أصيب شخصان على الأقل.
{few}أصيب {n} أشخاص.
{many}أصيب {n} شخصا.
{other}أصيب {n} شخص.
{end}
{end}
{when casualties.hospital}
{count casualties.hospital}
{none}لا يوجد أحد في المستشفى.
{one}يعالج شخص واحد في المستشفى.
{two}يعالج شخصان في المستشفى.
{few}يعالج {n} أشخاص في المستشفى.
{many}يعالج {n} شخصا في المستشفى.
{other}يعالج {n} شخص في المستشفى.
{end}
{end}
{when suspects.arrested}
{count suspects.arrested}
{none}لم يوقف أحد.
{one}أوقف شخص واحد. التوقيف لا يعني الإدانة.
{two}أوقف شخصان. التوقيف لا يعني الإدانة.
{few}أوقف {n} أشخاص. التوقيف لا يعني الإدانة.
{many}أوقف {n} شخصا. التوقيف لا يعني الإدانة.
{other}أوقف {n} شخص. التوقيف لا يعني الإدانة.
{end}
{end}
{each known.*}
{item}
{end}
قد تتغير هذه الأرقام، وإن تغيرت فسنقول ما الذي تغير ولماذا.

ما لا نعرفه بعد: من يقف وراء هذا العمل، ولماذا.
{each unknown.*}
{item}
{end}
لن نخمن. نرجو عدم نشر أسماء أو شائعات أو صور للمصابين. لا ذنب لأي جماعة فيما يفعله شخص واحد.

نبلغ العائلات أولا، ولا نذكر أي اسم قبل إبلاغ العائلة وموافقتها.
{when contact.family-line}
إذا كنتم قلقين على أحد أقاربكم فاتصلوا بالرقم {contact.family-line}.
{end}
{when contact.support-line}
إذا كنتم بحاجة إلى دعم فاتصلوا بالرقم {contact.support-line}.
{end}

البيان القادم: الساعة {statement.next-update}، حتى إن لم يكن هناك جديد.
{when link.official}
يمكنكم التحقق من هذا البيان على {link.official}.
{end}

صدر هذا البيان باسم {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/situation.en.txt",
    ####"""
template: situation
language: en
title: Situation update
words: 280
required: place, statement.next-update, statement.issuers
---
# Update {statement.number}: incident at {place}

Joint statement {statement.number}, {statement.as-of:full}
{when statement.supersedes}
This replaces our statement {statement.supersedes}.
{end}

{when area}
Please keep away from {area}.
{end}
{when action}
If you are nearby: {action}.
{end}

Our thoughts are with everyone affected and with their families.

What we know:
{when casualties.killed}
{count casualties.killed}
{none}No deaths are known.
{one}{N} person has died.
{other}{N} people have died.
{end}
{end}
{when casualties.injured}
{count casualties.injured}
{none}Nobody is known to be hurt.
{one}{N} person has been hurt.
{other}{N} people have been hurt.
{end}
{end}
{when casualties.hospital}
{count casualties.hospital}
{none}Nobody is in hospital.
{one}{N} person is being treated in hospital.
{other}{N} people are being treated in hospital.
{end}
{end}
{when suspects.arrested}
{count suspects.arrested}
{none}Nobody has been arrested.
{one}{N} person has been arrested. An arrest is not a finding of guilt.
{other}{N} people have been arrested. An arrest is not a finding of guilt.
{end}
{end}
{each known.*}
{item}
{end}
These figures can change. If they do, we will say what changed and why.

What we do not know yet: who was behind this, and why.
{each unknown.*}
{item}
{end}
We will not guess. Please do not share names, guesses or pictures of people who are hurt. No community is to blame for what one person does.

We are telling families first. We give no names until families have been told and agree.
{when contact.family-line}
If you are worried about someone, call {contact.family-line}.
{end}
{when contact.support-line}
If you need support, call {contact.support-line}.
{end}

Next update: {statement.next-update}, even if there is nothing new.
{when link.official}
You can check this statement at {link.official}.
{end}

Issued together by {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/situation.es.txt",
    ####"""
template: situation
language: es
title: Actualización de la situación
words: 310
required: place, statement.next-update, statement.issuers
---
# Actualización {statement.number}: incidente {place:at}

Comunicado conjunto n.º {statement.number}, {statement.as-of:full}
{when statement.supersedes}
Sustituye a nuestro comunicado {statement.supersedes}.
{end}

{when area}
No se acerque a esta zona: {area}.
{end}
{when action}
Si está cerca: {action}.
{end}

Nuestros pensamientos están con todas las personas afectadas y con sus familias.

Lo que sabemos:
{when casualties.killed}
{count casualties.killed}
{none}No se conocen muertes.
{one}Ha muerto {n:feminine} persona.
{other}Han muerto {n} personas.
{end}
{end}
{when casualties.injured}
{count casualties.injured}
{none}No se conocen personas heridas.
{one}Ha resultado herida {n:feminine} persona.
{other}Han resultado heridas {n} personas.
{end}
{end}
{when casualties.hospital}
{count casualties.hospital}
{none}No hay personas hospitalizadas.
{one}{N:feminine} persona recibe atención en el hospital.
{other}{N} personas reciben atención en el hospital.
{end}
{end}
{when suspects.arrested}
{count suspects.arrested}
{none}No hay personas detenidas.
{one}Hay {n:feminine} persona detenida. Una detención no significa culpabilidad.
{other}Hay {n} personas detenidas. Una detención no significa culpabilidad.
{end}
{end}
{each known.*}
{item}
{end}
Estas cifras pueden cambiar. Si cambian, diremos qué ha cambiado y por qué.

Lo que aún no sabemos: quién está detrás de lo ocurrido y por qué.
{each unknown.*}
{item}
{end}
No vamos a hacer suposiciones. Por favor, no comparta nombres, rumores ni imágenes de personas heridas. Ninguna comunidad tiene la culpa de lo que hace una persona.

Informamos primero a las familias. No daremos nombres sin su acuerdo.
{when contact.family-line}
Si busca a un familiar, llame al {contact.family-line}.
{end}
{when contact.support-line}
Si necesita apoyo, llame al {contact.support-line}.
{end}

Próxima información: a las {statement.next-update}, aunque no haya novedades.
{when link.official}
Puede comprobar este comunicado en {link.official}.
{end}

Comunicado conjunto de {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/situation.fr.txt",
    ####"""
template: situation
language: fr
title: Point de situation
words: 310
required: place, statement.next-update, statement.issuers
---
# Point de situation n° {statement.number} : incident {place:at}

Communiqué commun n° {statement.number}, {statement.as-of:full}
{when statement.supersedes}
Il remplace notre communiqué n° {statement.supersedes}.
{end}

{when area}
Évitez le secteur suivant : {area}.
{end}
{when action}
Si vous êtes à proximité : {action}.
{end}

Nos pensées vont à toutes les personnes touchées et à leurs proches.

Ce que nous savons :
{when casualties.killed}
{count casualties.killed}
{none}Aucun décès n’est connu.
{one}{N:feminine} personne est décédée.
{other}{N} personnes sont décédées.
{end}
{end}
{when casualties.injured}
{count casualties.injured}
{none}Aucun blessé n’est connu.
{one}{N:feminine} personne est blessée.
{other}{N} personnes sont blessées.
{end}
{end}
{when casualties.hospital}
{count casualties.hospital}
{none}Personne n’est hospitalisé.
{one}{N:feminine} personne est soignée à l’hôpital.
{other}{N} personnes sont soignées à l’hôpital.
{end}
{end}
{when suspects.arrested}
{count suspects.arrested}
{none}Personne n’a été arrêté.
{one}{N:feminine} personne a été arrêtée. Une arrestation ne vaut pas culpabilité.
{other}{N} personnes ont été arrêtées. Une arrestation ne vaut pas culpabilité.
{end}
{end}
{each known.*}
{item}
{end}
Ces chiffres peuvent évoluer. Dans ce cas, nous dirons ce qui a changé et pourquoi.

Ce que nous ne savons pas encore : qui est derrière cet acte, et pourquoi.
{each unknown.*}
{item}
{end}
Nous ne ferons pas d’hypothèses. Merci de ne diffuser ni noms, ni rumeurs, ni images de personnes blessées. Aucune communauté n’est responsable de l’acte d’une personne.

Les familles sont informées en premier. Nous ne donnons aucun nom sans leur accord.
{when contact.family-line}
Si vous êtes sans nouvelles d’un proche, appelez le {contact.family-line}.
{end}
{when contact.support-line}
Pour être accompagné, appelez le {contact.support-line}.
{end}

Prochain point à {statement.next-update}, même sans élément nouveau.
{when link.official}
Ce communiqué peut être vérifié sur {link.official}.
{end}

Publié ensemble par {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/support.ar.txt",
    ####"""
template: support
language: ar
title: دعم المتضررين
words: 230
required: contact.support-line, statement.issuers
---
# مساعدة لكل من تضرر من الحادث {place:at}

بيان مشترك رقم {statement.number}، {statement.as-of:full}

إذا أصبتم، أو فقدتم أحدا، أو شهدتم ما حدث، أو قدمتم المساعدة، فالدعم موجود من أجلكم. وهو مجاني، ولا يتوقف على أصلكم.

اتصلوا بالرقم {contact.support-line}.
{when support.hours}
الخط مفتوح {support.hours}.
{end}
{when support.languages}
يمكنكم التحدث {support.languages}.
{end}
{when place.assistance}
يمكنكم أيضا التوجه إلى {place.assistance}.
{end}
{when contact.family-line}
إذا لم تتمكنوا من الوصول إلى شخص ربما كان هناك فاتصلوا بالرقم {contact.family-line}.
{end}

يمكننا مساعدتكم في السكن والتنقل والمال والأوراق المفقودة والدعم النفسي ومعرفة حقوقكم.
{when link.claims}
لطلب التعويض: {link.claims}.
{end}
{each known.support.*}
{item}
{end}

سيكون لكم شخص واحد تتواصلون معه، ولن تضطروا إلى رواية قصتكم مرة بعد مرة. الشعور بالخوف أو الغضب أو فقدان الإحساس أمر طبيعي. إذا استمر فاتصلوا بنا.

{when statement.next-update}
البيان القادم: الساعة {statement.next-update}.
{end}
{when link.official}
يمكنكم التحقق من هذا البيان على {link.official}.
{end}

صدر هذا البيان باسم {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/support.en.txt",
    ####"""
template: support
language: en
title: Support for people affected
words: 220
required: contact.support-line, statement.issuers
---
# Help for everyone affected by the incident at {place}

Joint statement {statement.number}, {statement.as-of:full}

If you were hurt, lost someone, saw what happened or helped, support is there for you. It is free. It does not depend on where you come from.

Call our support line: {contact.support-line}.
{when support.hours}
The line is open {support.hours}.
{end}
{when support.languages}
You can speak {support.languages}.
{end}
{when place.assistance}
You can also go to {place.assistance}.
{end}
{when contact.family-line}
If you cannot reach someone who may have been there, call {contact.family-line}.
{end}

We can help with a place to stay, travel, money, lost papers, talking to a counsellor, and your rights.
{when link.claims}
To ask for compensation, go to {link.claims}.
{end}
{each known.support.*}
{item}
{end}

One person will be your contact. You will not have to tell your story again and again. Feeling afraid, angry or numb is normal. If it lasts, please call.

{when statement.next-update}
Next update: {statement.next-update}.
{end}
{when link.official}
You can check this statement at {link.official}.
{end}

Issued together by {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/support.es.txt",
    ####"""
template: support
language: es
title: Apoyo a las personas afectadas
words: 250
required: contact.support-line, statement.issuers
---
# Ayuda para todas las personas afectadas por el incidente {place:at}

Comunicado conjunto n.º {statement.number}, {statement.as-of:full}

Si resultó herido, perdió a alguien, vio lo ocurrido o ayudó, hay apoyo para usted. Es gratuito. No depende de su origen.

Llame al {contact.support-line}.
{when support.hours}
El teléfono atiende {support.hours}.
{end}
{when support.languages}
Se habla {support.languages}.
{end}
{when place.assistance}
También puede acudir {place.assistance:to}.
{end}
{when contact.family-line}
Si no localiza a alguien que podía estar allí, llame al {contact.family-line}.
{end}

Podemos ayudarle con alojamiento, transporte, dinero, documentos perdidos, atención psicológica y sus derechos.
{when link.claims}
Para solicitar una indemnización, vaya a {link.claims}.
{end}
{each known.support.*}
{item}
{end}

Una sola persona será su contacto. No tendrá que contar lo ocurrido una y otra vez. Sentir miedo, rabia o no sentir nada es normal. Si dura, llámenos.

{when statement.next-update}
Próxima información: a las {statement.next-update}.
{end}
{when link.official}
Puede comprobar este comunicado en {link.official}.
{end}

Comunicado conjunto de {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/support.fr.txt",
    ####"""
template: support
language: fr
title: Aide aux personnes touchées
words: 250
required: contact.support-line, statement.issuers
---
# De l’aide pour toutes les personnes touchées par l’incident {place:at}

Communiqué commun n° {statement.number}, {statement.as-of:full}

Si vous avez été blessé, si vous avez perdu un proche, si vous avez vu ce qui s’est passé ou porté secours, une aide existe pour vous. Elle est gratuite. Elle ne dépend pas de votre origine.

Appelez le {contact.support-line}.
{when support.hours}
La ligne est ouverte {support.hours}.
{end}
{when support.languages}
Langues parlées : {support.languages}.
{end}
{when place.assistance}
Vous êtes aussi accueilli {place.assistance:at}.
{end}
{when contact.family-line}
Si vous êtes sans nouvelles d’un proche qui était peut-être sur place, appelez le {contact.family-line}.
{end}

Nous pouvons vous aider pour le logement, les transports, l’argent, les papiers perdus, un soutien psychologique et vos droits.
{when link.claims}
Pour demander une indemnisation : {link.claims}.
{end}
{each known.support.*}
{item}
{end}

Une seule personne sera votre interlocuteur. Vous n’aurez pas à raconter votre histoire encore et encore. La peur, la colère ou l’impression de ne plus rien sentir sont normales. Si elles durent, appelez-nous.

{when statement.next-update}
Prochaine information à {statement.next-update}.
{end}
{when link.official}
Ce communiqué peut être vérifié sur {link.official}.
{end}

Publié ensemble par {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/withdrawal.ar.txt",
    ####"""
template: withdrawal
language: ar
title: سحب بيان
words: 110
required: statement.withdraws, given.reason, statement.issuers
---
# نرجو عدم استخدام بياننا رقم {statement.withdraws}

سحب رقم {statement.number}، {statement.as-of:full}

سحبنا البيان رقم {statement.withdraws} الصادر الساعة {statement.withdraws-at}. نرجو عدم استخدامه أو نشره.

السبب: {given.reason}
{when given.advice}
ما يجب فعله بدلا من ذلك: {given.advice}
{end}
{when statement.next-update}
سنقدم معلومات تم التحقق منها الساعة {statement.next-update}.
{end}
{when link.official}
يمكنكم التحقق من هذا الإشعار على {link.official}.
{end}

صدر باسم {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/withdrawal.en.txt",
    ####"""
template: withdrawal
language: en
title: Withdrawal
words: 110
required: statement.withdraws, given.reason, statement.issuers
---
# Please do not use our statement {statement.withdraws}

Withdrawal {statement.number}, {statement.as-of:full}

We have withdrawn statement {statement.withdraws} of {statement.withdraws-at}. Please do not use it or share it.

Reason: {given.reason}
{when given.advice}
What to do instead: {given.advice}
{end}
{when statement.next-update}
We will give checked information at {statement.next-update}.
{end}
{when link.official}
You can check this notice at {link.official}.
{end}

Issued by {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/withdrawal.es.txt",
    ####"""
template: withdrawal
language: es
title: Retirada
words: 120
required: statement.withdraws, given.reason, statement.issuers
---
# Por favor, no use nuestro comunicado {statement.withdraws}

Retirada n.º {statement.number}, {statement.as-of:full}

Hemos retirado el comunicado {statement.withdraws}, publicado a las {statement.withdraws-at}. Por favor, no lo use ni lo comparta.

Motivo: {given.reason}
{when given.advice}
Qué hacer en su lugar: {given.advice}
{end}
{when statement.next-update}
Daremos información comprobada a las {statement.next-update}.
{end}
{when link.official}
Puede comprobar este aviso en {link.official}.
{end}

Publicado por {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/statements/withdrawal.fr.txt",
    ####"""
template: withdrawal
language: fr
title: Retrait
words: 120
required: statement.withdraws, given.reason, statement.issuers
---
# Merci de ne plus utiliser notre communiqué n° {statement.withdraws}

Retrait n° {statement.number}, {statement.as-of:full}

Nous avons retiré le communiqué n° {statement.withdraws} publié à {statement.withdraws-at}. Merci de ne plus l’utiliser ni le partager.

Motif : {given.reason}
{when given.advice}
À faire à la place : {given.advice}
{end}
{when statement.next-update}
Nous donnerons une information vérifiée à {statement.next-update}.
{end}
{when link.official}
Cet avis peut être vérifié sur {link.official}.
{end}

Publié par {statement.issuers}.

"""####),
  EmbeddedFile(
    "Templates/support/00-catalogue.yaml",
    ####"""
# The words of the support catalogue: who does the work (offices), for whom (categories), what is needed (needs), and where each
# practice comes from (sources). The tasks stand in the other files of this folder.
#
# A workspace can put a file of the same name in its own templates/support/ to change it: name the agency that fills an office
# (“agency: fund”), rename a category, move a due time. Due times without a source in the title lines are proposals for practitioners.
support-catalogue: 1

offices:
  case-lead:
    title: The agency that leads the case
  contact-person:
    title: The person's contact person
  data-protection:
    title: Data protection officer of the case's agency
  coordination:
    title: Coordination centre for victim support
    kinds: [victim-services, ministry, city]
  communications:
    title: Press office
    kinds: [city, ministry, police]
  police:
    title: Police
    kinds: [police]
  prosecutor:
    title: Public prosecutor
    kinds: [prosecutor]
  forensic:
    title: Coroner and forensic identification
    kinds: [prosecutor, police, health]
  hospital:
    title: Hospital or emergency health service
    kinds: [health, ambulance]
  trauma-care:
    title: Trauma and mental health service
    kinds: [health, victim-services]
  victim-support:
    title: Victim support service
    kinds: [victim-services, city]
  municipality:
    title: Municipality and social services
    kinds: [city]
  child-protection:
    title: Child protection
    kinds: [city, victim-services]
  school:
    title: School authority
    kinds: [city, ministry]
  compensation:
    title: Compensation authority or fund
    kinds: [ministry, victim-services]
  consular:
    title: Consular service
    kinds: [ministry, victim-services]
  tracing:
    title: Tracing service of the Red Cross or Red Crescent
    kinds: [other, victim-services]
  witness-protection:
    title: Witness protection unit
    kinds: [police, prosecutor]
  court:
    title: Witness service of the court
    kinds: [prosecutor, victim-services]
  prison:
    title: Prison administration
    kinds: [ministry, prosecutor]
  business:
    title: Economic development and business support
    kinds: [city]
  community:
    title: Community and faith liaison
    kinds: [city, victim-services]
  legal-aid:
    title: Bar association and legal aid
    kinds: [other, victim-services]

categories:
  bereaved:
    title: Bereaved
    meaning: Lost a relative or partner in the attack, or is about to be told so.
  missing-family:
    title: Family of a missing person
    meaning: Looks for somebody who has not been found.
  seriously-injured:
    title: Seriously injured
    meaning: In hospital, or with injuries that will change the person's life.
  lightly-injured:
    title: Lightly injured
    meaning: Treated and sent home, or treated at the scene.
  present:
    title: Present, not physically injured
    meaning: Saw or heard the attack, or fled from it; a victim in the words of GP19.
  family:
    title: Family of a survivor
    meaning: Cares for somebody who was hurt.
  child:
    title: Child
    meaning: Under the age of majority; added to any other category.
  foreign-national:
    title: Lives in another country
    meaning: Needs support that reaches across a border; added to any other category.
  responder:
    title: Responder or helper
    meaning: Came to help, on duty or by chance.
  protected-witness:
    title: Witness under protection
    meaning: Threatened because of what the person knows; kept in the sealed compartment.

needs:
  attacker-known:
    title: Contact for the attacker's family
    meaning: The attacker has been identified, and the own family has to be seen to.
  attended-hearing:
    title: Costs of a hearing
    meaning: The person has attended a hearing.
  charge-decision:
    title: News of a charge
    meaning: A charge, a plea or a decision not to go on is about to be known.
  child-alone:
    title: Child without a guardian
    meaning: A child has nobody of the own family at hand.
  child-interview:
    title: Interview of a child
    meaning: The police need to hear a child.
  claim-complete:
    title: Claim is complete
    meaning: All papers for the compensation are there.
  coming-of-age:
    title: Coming of age
    meaning: A child becomes an adult, and decides about the own data from then on.
  contact-lost:
    title: No answer
    meaning: The person cannot be reached.
  crisis-signal:
    title: Alarming answer
    meaning: An answer in a screening or a call points to danger for the person.
  data-request:
    title: Request about the own data
    meaning: The person wants to see, correct or take back data.
  death-certificate:
    title: Death certificate
    meaning: A certificate is being drafted.
  discharge:
    title: Leaving hospital
    meaning: The discharge is being planned.
  farewell:
    title: Farewell
    meaning: The body can be seen.
  figures:
    title: Figures for publication
    meaning: Somebody asks for numbers of victims.
  hearing:
    title: Hearing
    meaning: An inquest or a hearing has a date.
  high-risk:
    title: High risk
    meaning: The assessment of the threat says that the measures do not suffice.
  leaving-support:
    title: End of support
    meaning: The plan is fulfilled, or the person wishes to go on alone.
  lost-documents:
    title: Lost papers
    meaning: Passport or visa is lost or runs out.
  new-contact:
    title: New contact person
    meaning: The contact person or the agency changes.
  offender-release:
    title: Release of the offender
    meaning: The offender is about to be released or moved, or has escaped.
  orphaned:
    title: No parent left
    meaning: A parent has died or cannot care for the child.
  person-located:
    title: Found
    meaning: The person who was sought has been found, alive or not.
  property-return:
    title: Belongings
    meaning: Belongings can be given back.
  protection-ending:
    title: End of protection
    meaning: The measures of protection are coming to an end.
  release-of-body:
    title: Release of the body
    meaning: The examination is over.
  repatriation:
    title: Journey home
    meaning: The person, or the body, has to be brought home.
  return-home:
    title: Return home
    meaning: The person goes back to another region or country.
  scene-release:
    title: The place is free
    meaning: The police give the scene back.
  testimony:
    title: Testimony
    meaning: The person has to testify.
  therapy:
    title: Therapy
    meaning: A screening or an examination points to the need for treatment.
  tracing-abroad:
    title: Search abroad
    meaning: The person sought, or the family, lives in another country.
  verdict:
    title: Verdict
    meaning: A court has decided.

sources:
  australia-act: Australian Capital Territory, Victims of Crime Act 1994
  australia-nsw: New South Wales, Victims Services, support after terrorism
  australia-overseas: Australia, payment for victims of terrorism overseas
  belgium: Belgium, experience after 22 March 2016 (parliamentary committee; Frontiers in Public Health 2024)
  christchurch: Christchurch 2019, families' accounts (RNZ) and Royal Commission of Inquiry
  coe-2017: Council of Europe, revised guidelines on the protection of victims of terrorist acts (2017)
  eu-2012-29: Directive 2012/29/EU on the rights of victims of crime
  eu-2017-541: Directive (EU) 2017/541 on combating terrorism, articles 24 to 26
  eu-gdpr: Regulation (EU) 2016/679, article 12(3)
  eu-handbook: EU Handbook on Victims of Terrorism (2021)
  family-centre: Family Assistance Center Toolkit, planning assumptions (basic services within 24 hours)
  fbi-victims: FBI Victim Services Division, practice after mass violence
  france-centre: France, inter-ministerial centre for victims (CIAV) and its guide for families
  france-fund: France, guarantee fund for victims of terrorism (FGTI), practice after Paris 2015 and Nice 2016
  france-list: France, evaluation of the care for victims of January and November 2015
  france-registers: France, registers of people sought and found (SINUS, SIVIC, SIVAC)
  gp18: Rabat–Washington Good Practices, GP18
  gp19: Rabat–Washington Good Practices, GP19
  icrc-links: Red Cross and Red Crescent, code of conduct on data protection for restoring family links
  kerslake: Kerslake report on the Manchester Arena attack (2018)
  las-vegas: Las Vegas 2017, return of personal effects and resiliency centre
  london-2005: London 2005, outreach, screening and treatment programme (Brewin and others)
  london-forum: London Resilience Forum, debrief after 7 July 2005
  madrid-1: Madrid Memorandum on assistance to victims of terrorism (GCTF 2013), good practice 1
  madrid-5: Madrid Memorandum on assistance to victims of terrorism (GCTF 2013), good practices 4 and 5
  madrid-9: Madrid Memorandum on assistance to victims of terrorism (GCTF 2013), good practice 9
  madrid-10: Madrid Memorandum on assistance to victims of terrorism (GCTF 2013), good practice 10
  manchester-health: Greater Manchester Mental Health, advice for parents after the Arena attack
  manchester-hub: Manchester Resilience Hub, practice since 2017
  manchester-press: Press reports on children without their families after the Manchester Arena attack (2017)
  new-zealand: New Zealand, case management after 15 March 2019 and Royal Commission, recommendations 25 and 26
  nice: Nice 2016, press reports on injured children and their parents
  nice-ng116: NICE guideline NG116 on post-traumatic stress disorder (active monitoring in the first month)
  norway: Norway, proactive follow-up after 22 July 2011 (contact person, screening, reunions)
  norway-parents: Norway, health of the parents of survivors after 22 July 2011
  ntsb: NTSB, federal family assistance framework for aviation disasters
  oklahoma: Oklahoma City 1995, Compassion Center
  orlando: Orlando 2016, family assistance centre and behavioural health response
  ovc-toolkit: US Office for Victims of Crime, toolkit on mass violence and terrorism
  pace-2303: Parliamentary Assembly of the Council of Europe, Resolution 2303 (2019)
  pfif: People Finder Interchange Format 1.4, expiry of records
  psychological-first-aid: WHO and others, psychological first aid, guide for field workers
  rabat-memorandum: Rabat Memorandum (GCTF), good practice 1, protection of witnesses
  ran: Radicalisation Awareness Network, activities on victims and survivors
  small-numbers: Practice of statistical disclosure control in health data (OpenSAFELY and others)
  spain: Spain, Law 29/2011 and Royal Decree 671/2013; experience after Barcelona and Cambrils 2017
  uk-data-sharing: United Kingdom, data protection and sharing guidance for emergency planners and responders
  uk-humanitarian: United Kingdom, guidance on humanitarian assistance in emergencies
  uk-overseas: United Kingdom, support for people affected by terrorist attacks overseas
  uk-recovery: United Kingdom, national recovery guidance, humanitarian aspects
  uk-terror-unit: United Kingdom, Victims of Terrorism Unit and its review of support
  uk-victim-support: Victim Support, meeting the needs of survivors and families bereaved through terrorism (2016)
  unodc-victims: UNODC, handbooks on the criminal justice response to victims of terrorism
  unodc-witness: UNODC, good practices for the protection of witnesses (2008)
  us-overseas: US Department of Justice, Office of Justice for Victims of Overseas Terrorism
  vine: VINE, victim information and notification on custody

"""####),
  EmbeddedFile(
    "Templates/support/01-coordination.yaml",
    ####"""
# Tasks of the incident as a whole: one centre, one number, one list. A family centre with basic services within 24
# hours and a first meeting within 12 hours are figures from practice (PRG-05, PRG-03); the other due times are
# proposals.
support-catalogue: 1
title: Coordination of victim support
level: incident

tasks:
  PRG-01:
    title: Set up the coordination centre for victim support and name who leads it
    office: coordination
    due: 1h after attack
    evidence: who leads, who stands in, and since when
    source: [madrid-1, gp19, france-centre]

  PRG-02:
    title: Open one telephone number and one web form, and have every agency publish the same two
    office: coordination
    due: 1h after attack
    after: [PRG-01]
    evidence: time of the test call, and the statement that carried the number
    source: [france-centre, france-list, kerslake]

  PRG-03:
    title: Bring the main agencies together for the first time, and briefly every day after that
    office: coordination
    due: 12h after attack
    after: [PRG-01]
    repeat: every 1d until 14d after attack
    evidence: minutes with an owner for each point
    source: [ovc-toolkit]

  PRG-04:
    title: Open a reception point for families near the scene or a hospital
    office: municipality
    due: 3h after attack
    after: [PRG-01]
    evidence: address, opening time and who is in charge
    source: [uk-humanitarian, family-centre, oklahoma]

  PRG-05:
    title: Open the family assistance centre, if need be with basic services only
    office: municipality
    due: 24h after attack
    after: [PRG-04]
    evidence: opening notice and the services that are present
    source: [family-centre, uk-humanitarian, ovc-toolkit, france-centre]

  PRG-06:
    title: Begin the one list of people, and write down who feeds it and how
    office: coordination
    due: 1h after attack
    after: [PRG-01]
    evidence: the feeds with an owner each (scene, hospitals, hotline, police, consulates)
    source: [madrid-5, france-list]

  PRG-07:
    title: Compare the lists of the agencies and settle every difference
    office: coordination
    due: 6h after attack
    after: [PRG-06]
    repeat: every 6h until 7d after attack
    evidence: report of differences and decisions, signed
    source: [france-list, belgium]

  PRG-08:
    title: Write down who may share which data, for what, on what legal ground and for how long
    office: coordination
    due: 6h after attack
    after: [PRG-01]
    evidence: version of the agreement that is in force
    source: [uk-data-sharing, france-list, icrc-links]

  PRG-09:
    title: "Plan languages and interpreters; nobody's relative interprets"
    office: municipality
    due: 6h after attack
    after: [PRG-01]
    evidence: rota by language
    source: [christchurch, orlando, eu-handbook]

  PRG-10:
    title: "Look after the helpers: limits on shifts, supervision, time to recover"
    office: coordination
    due: 24h after attack
    after: [PRG-01]
    evidence: plan and date of the first supervision
    source: [madrid-1, manchester-hub, ovc-toolkit]

  PRG-11:
    title: Review across agencies which needs nobody meets
    office: coordination
    due: 7d after attack
    after: [PRG-03]
    repeat: every 7d until 90d after attack
    evidence: list of gaps, each with an owner
    source: [ovc-toolkit, new-zealand]

  PRG-12:
    title: Plan and announce how the assistance centre passes its work to a lasting service
    office: coordination
    due: 14d after attack
    after: [PRG-05]
    evidence: list of what was handed over, acknowledged by the receiver
    source: [ovc-toolkit, las-vegas, orlando]

  PRG-13:
    title: Draw the lessons, with victims at the table
    office: coordination
    due: 90d after attack
    after: [PRG-11]
    evidence: report and what will be changed
    source: [ovc-toolkit, kerslake, madrid-1]

  PRG-14:
    title: "Plan the anniversary: contacts, extra staff, media, memorial"
    office: coordination
    due: 305d after attack
    repeat: every 365d
    evidence: "plan agreed with victims' representatives"
    source: [manchester-hub, norway, coe-2017]

  PRG-15:
    title: Check a table of figures for small numbers before it is published
    office: coordination
    due: 2h after opening
    after: [PRG-07]
    needs: [figures]
    evidence: what was suppressed, and the statement concerned
    source: [small-numbers]

  PRG-16:
    title: Coordinate donations and emergency funds so that nobody has to apply twice
    office: coordination
    due: 7d after attack
    after: [PRG-06]
    purpose: compensation
    ground: consent
    evidence: list of funds and who may apply to which
    source: [kerslake, ovc-toolkit]

"""####),
  EmbeddedFile(
    "Templates/support/02-every-person.yaml",
    ####"""
# The path that everybody walks. The four-week check and the later screening follow British and Norwegian practice
# (REG-10, REG-11); an interim payment one month after a complete claim is French law in practice (REG-19).
support-catalogue: 1
title: Every person who is registered
level: person
categories-of-tasks: all

tasks:
  REG-01:
    title: Register the person once, and hand over a card with the case number
    office: case-lead
    due: 15m after registration
    ground: vital
    evidence: card handed over, yes or no
    source: [madrid-5, uk-humanitarian, france-registers]

  REG-02:
    title: "See to safety and first needs: look, listen, link"
    office: victim-support
    due: 1h after registration
    after: [REG-01]
    evidence: checklist, with what could not wait
    source: [psychological-first-aid, norway]

  REG-03:
    title: "Explain in the person's language what happens with the data, and record what the person decides"
    office: case-lead
    due: 24h after registration
    after: [REG-01]
    evidence: consents recorded, with the notice and language used
    source: [france-registers, icrc-links, uk-data-sharing]

  REG-04:
    title: Look for a second record of the same person, and link household and relatives
    office: coordination
    due: 6h after registration
    after: [REG-01]
    evidence: same, different or unsure, and who decided
    source: [madrid-5, france-list]

  REG-05:
    title: Hand over the rights and the services in writing
    office: victim-support
    due: 24h after registration
    after: [REG-01]
    evidence: leaflet, version and language
    source: [eu-2012-29, eu-2017-541, coe-2017]

  REG-06:
    title: Find out the needs in one conversation that other agencies can rely on
    office: victim-support
    due: 7d after registration
    after: [REG-03]
    purpose: support
    ground: consent
    evidence: assessment recorded, and which agencies may read it
    source: [uk-terror-unit, eu-2012-29, belgium]

  REG-07:
    title: Name one contact person, and tell the person who it is
    office: coordination
    due: 3d after registration
    after: [REG-03]
    purpose: support
    ground: consent
    evidence: the agency has accepted, and the person has been told
    source: [new-zealand, norway, france-centre]

  REG-08:
    title: Agree a support plan with the person
    office: contact-person
    due: 14d after registration
    after: [REG-06, REG-07]
    purpose: support
    ground: consent
    evidence: version of the plan, and whether the person agrees
    source: [norway, uk-terror-unit]

  REG-09:
    title: Call for the first time to ask how things are
    office: contact-person
    due: 7d after registration
    after: [REG-07]
    purpose: support
    ground: consent
    evidence: reached, tried or declined
    source: [norway]

  REG-10:
    title: Ask after four weeks whether symptoms last, and refer to care if they do
    office: trauma-care
    due: 28d after attack or 28d after registration, whichever is later
    after: [REG-07]
    purpose: psychological
    ground: consent
    evidence: below or above the threshold, or declined and when to ask again
    source: [uk-overseas, manchester-hub, nice-ng116]

  REG-11:
    title: Screen a second time after three months
    office: trauma-care
    due: 90d after attack or 28d after registration, whichever is later
    after: [REG-10]
    purpose: psychological
    ground: consent
    evidence: below or above the threshold, or declined
    source: [norway, manchester-hub]

  REG-12:
    title: Screen a third time after a year
    office: trauma-care
    due: 365d after attack or 90d after registration, whichever is later
    after: [REG-11]
    purpose: psychological
    ground: consent
    evidence: below or above the threshold, or declined
    source: [norway]

  REG-13:
    title: Get in touch before the anniversary and other hard dates
    office: contact-person
    due: 351d after attack or 14d after registration, whichever is later
    after: [REG-07]
    repeat: every 365d
    purpose: support
    ground: consent
    evidence: reached, tried or declined
    source: [manchester-hub, ovc-toolkit]

  REG-14:
    title: Try three times, in two ways, on different days; then a supervisor decides
    office: contact-person
    due: 7d after opening
    needs: [contact-lost]
    evidence: each attempt, and the decision
    source: [belgium, new-zealand]

  REG-15:
    title: Propose to end support, explain the way back, and wait for the answer
    office: contact-person
    due: 14d after opening
    needs: [leaving-support]
    purpose: support
    ground: consent
    evidence: "the person's answer, or the refusal to answer"
    source: [new-zealand]

  REG-16:
    title: Hand the person over to a new contact, and see that the person has the name
    office: contact-person
    due: 3d after opening
    needs: [new-contact]
    purpose: support
    ground: consent
    evidence: accepted by the receiver, and the person told
    source: [new-zealand]

  REG-17:
    title: Answer a request to see, correct or withdraw data
    office: data-protection
    due: 30d after opening
    needs: [data-request]
    evidence: answer sent, and which agencies were told
    source: [eu-gdpr, icrc-links]

  REG-18:
    title: Explain compensation and help with the claim
    office: victim-support
    due: 7d after registration
    after: [REG-05]
    purpose: compensation
    ground: consent
    evidence: reference of the claim, or declined
    source: [eu-2017-541, france-fund, spain]

  REG-19:
    title: Pay the first part of the compensation once the claim is complete
    office: compensation
    due: 30d after opening
    after: [REG-18]
    needs: [claim-complete]
    purpose: compensation
    ground: consent
    evidence: date of payment
    source: [france-fund]

"""####),
  EmbeddedFile(
    "Templates/support/03-bereaved.yaml",
    ####"""
# The family hears it first, from people, in person; the name follows. Everything after BER-02 waits for it, and so
# does the name in any statement.
support-catalogue: 1
title: Bereaved families
level: family
categories-of-tasks: [bereaved]

tasks:
  BER-01:
    title: Establish who the next of kin are and who must be told before any name is used
    office: police
    due: 2h after opening
    ground: vital
    evidence: checked list of the relatives to be told
    source: [christchurch, fbi-victims]

  BER-02:
    title: Tell the family in person, by a trained pair, with an interpreter where needed
    office: police
    due: 4h after BER-01
    after: [BER-01]
    ground: vital
    evidence: time, place, the pair and the interpreter
    source: [ovc-toolkit, orlando, christchurch]

  BER-03:
    title: Open the name for publication once every relative on the list knows
    office: communications
    due: 1h after BER-02
    after: [BER-02]
    purpose: media
    ground: consent
    evidence: decision of the family on name and photograph
    source: [christchurch, kerslake]

  BER-04:
    title: Give the family its liaison officer and its contact person
    office: police
    due: 6h after BER-02
    after: [BER-02]
    purpose: support
    ground: consent
    evidence: names given to the family
    source: [orlando, uk-humanitarian]

  BER-05:
    title: Explain identification, post-mortem and the legal steps, with likely dates
    office: forensic
    due: 24h after BER-02
    after: [BER-02]
    evidence: what was explained, and the questions left
    source: [france-centre, fbi-victims]

  BER-06:
    title: "Offer a prepared farewell that respects the family's rites"
    office: forensic
    due: 24h after opening
    after: [BER-02]
    needs: [farewell]
    evidence: offered, accepted or declined
    source: [christchurch, fbi-victims]

  BER-07:
    title: Release the body and arrange its transport
    office: forensic
    due: 24h after opening
    after: [BER-05]
    needs: [release-of-body]
    evidence: release form
    source: [christchurch, belgium]

  BER-08:
    title: Check the spelling of the name with the family before a certificate is issued
    office: forensic
    due: 24h after opening
    after: [BER-02]
    needs: [death-certificate]
    evidence: "the family's initials on the draft"
    source: [christchurch]

  BER-09:
    title: Pay or advance the costs of funeral and repatriation
    office: compensation
    due: 3d after BER-02
    after: [BER-02]
    purpose: compensation
    ground: consent
    evidence: payment or letter of guarantee
    source: [france-fund, spain]

  BER-10:
    title: Arrange travel and lodging for close relatives
    office: municipality
    due: 24h after BER-02
    after: [BER-02]
    purpose: support
    ground: consent
    evidence: bookings
    source: [france-list, fbi-victims]

  BER-11:
    title: Brief the family before each media release
    office: police
    due: 24h after attack or 4h after BER-02, whichever is later
    after: [BER-02]
    repeat: every 1d until 7d after attack
    evidence: time of the briefing, earlier than that of the release
    source: [ntsb]

  BER-12:
    title: List personal effects, ask before anything is cleaned, and return them as the family wishes
    office: police
    due: 7d after opening
    after: [BER-02]
    needs: [property-return]
    purpose: support
    ground: consent
    evidence: signed receipt and recorded wishes
    source: [las-vegas, belgium]

  BER-13:
    title: Offer bereavement support, and offer it again after one and three months
    level: person
    office: trauma-care
    due: 7d after BER-02
    after: [BER-02]
    repeat: at 30d, 90d
    purpose: psychological
    ground: consent
    evidence: accepted, declined or later
    source: [norway, uk-terror-unit]

  BER-14:
    title: Help with bank, employer, housing, benefits and the accounts of the one who died
    level: person
    office: victim-support
    due: 14d after registration
    after: [REG-07]
    purpose: support
    ground: consent
    evidence: checklist
    source: [christchurch, ovc-toolkit]

  BER-15:
    title: Record what the family wishes for memorials and tributes
    office: coordination
    due: 7d after attack or 3d after BER-02, whichever is later
    after: [BER-02]
    purpose: memorial
    ground: consent
    evidence: form with the wishes
    source: [coe-2017, norway]

  BER-16:
    title: Prepare the family for the media, name who answers for it, and note intrusions
    office: communications
    due: 6h after BER-02
    after: [BER-02]
    purpose: media
    ground: consent
    evidence: briefing given, and the log of intrusions
    source: [kerslake]

  BER-17:
    title: "Explain the family's place in the proceedings, legal aid and how to find a lawyer"
    level: person
    office: legal-aid
    due: 14d after registration
    after: [REG-05]
    purpose: justice
    ground: consent
    evidence: leaflet given and appointment offered
    source: [eu-2017-541, coe-2017, france-centre]

  BER-18:
    title: File a claim of its own for each relative who is entitled
    level: person
    office: compensation
    due: 30d after registration
    after: [REG-18]
    purpose: compensation
    ground: consent
    evidence: one reference for each person
    source: [france-fund]

  BER-19:
    title: Announce dates of inquest and trial well ahead
    level: person
    office: prosecutor
    due: 3d after opening
    needs: [hearing]
    purpose: justice
    ground: consent
    evidence: notice sent and received
    source: [madrid-10, eu-2012-29]

  BER-20:
    title: Get in touch on the birthday of the one who died and at anniversaries
    level: person
    office: contact-person
    due: 358d after attack or 14d after registration, whichever is later
    after: [REG-07]
    repeat: every 365d
    purpose: support
    ground: consent
    evidence: reached, tried or declined
    source: [manchester-hub, norway]

"""####),
  EmbeddedFile(
    "Templates/support/04-missing.yaml",
    ####"""
# A family that waits hears something at fixed hours, even when there is nothing new.
support-catalogue: 1
title: Families of people who are missing
level: person
categories-of-tasks: [missing-family]

tasks:
  MIS-01:
    title: Take one report for each person sought, and search all lists at once
    office: police
    due: 30m after registration
    ground: vital
    evidence: lists searched, and when
    source: [kerslake, france-centre, christchurch]

  MIS-02:
    title: Tell the family how the search stands, at fixed hours, even without news
    office: police
    due: 4h after registration
    after: [MIS-01]
    repeat: every 4h until 7d after attack
    ground: vital
    evidence: log of the calls
    source: [kerslake, family-centre, france-list]

  MIS-03:
    title: Link everybody who asks for the same person to one record
    office: coordination
    due: 1h after registration
    after: [MIS-01]
    evidence: number of callers linked
    source: [france-registers, madrid-5]

  MIS-04:
    title: Take the description and a reference sample, with a support worker present
    office: forensic
    due: 12h after attack or 4h after registration, whichever is later
    after: [MIS-01]
    purpose: identification
    ground: consent
    evidence: numbers of form and sample
    source: [france-centre, oklahoma, family-centre]

  MIS-05:
    title: Compare with the patients whom no hospital can name
    office: hospital
    due: 2h after registration
    after: [MIS-01]
    repeat: every 2h until 2d after attack
    ground: vital
    evidence: how many patients are still without a name
    source: [christchurch, nice, france-registers]

  MIS-06:
    title: Give the family somebody to stay with them at the reception point
    office: victim-support
    due: 2h after registration
    after: [MIS-01]
    evidence: who stays with them
    source: [orlando]

  MIS-07:
    title: Settle the search, and answer everybody who asked
    office: police
    due: 30m after opening
    after: [MIS-03]
    needs: [person-located]
    ground: vital
    evidence: outcome; callers answered, out of callers linked
    source: [france-registers, belgium]

  MIS-08:
    title: Reunite, with the identity checked on both sides
    office: police
    due: 2h after opening
    after: [MIS-07]
    needs: [person-located]
    ground: vital
    evidence: both checks
    source: [nice, eu-2012-29]

  MIS-09:
    title: Withdraw public appeals and records given to others
    office: police
    due: 24h after opening
    after: [MIS-07]
    needs: [person-located]
    ground: vital
    evidence: what was withdrawn, and where
    source: [pfif, icrc-links]

  MIS-10:
    title: Have the search go on abroad, through the Red Cross and consulates
    office: tracing
    due: 24h after opening
    after: [MIS-01]
    needs: [tracing-abroad]
    purpose: consular
    ground: consent
    evidence: reference of the request
    source: [icrc-links, uk-overseas]

"""####),
  EmbeddedFile(
    "Templates/support/05-seriously-injured.yaml",
    ####"""
# From the ward to the long way back. What is said to a family rests on a checked identity, never on a bed number.
support-catalogue: 1
title: Seriously injured people
level: person
categories-of-tasks: [seriously-injured]

tasks:
  SIN-01:
    title: Record hospital, ward contact and how sure the identity is
    office: hospital
    due: 2h after registration
    ground: vital
    evidence: how sure the identity is, and what it rests on
    source: [christchurch, france-registers]

  SIN-02:
    title: Find and tell the family, and bring them to the hospital
    office: hospital
    due: 4h after registration
    after: [SIN-01]
    ground: vital
    evidence: who was told, and when
    source: [kerslake, christchurch]

  SIN-03:
    title: Visit at the bedside when the doctors agree
    office: victim-support
    due: 24h after registration
    after: [SIN-01]
    purpose: support
    ground: consent
    evidence: visit, or why it has to wait
    source: [madrid-5, uk-victim-support]

  SIN-04:
    title: Shield the ward from the media
    office: hospital
    due: 6h after registration
    evidence: ward briefed, incidents noted
    source: [kerslake]

  SIN-05:
    title: Agree the time of the police interview with the doctors, and hold it once
    office: police
    due: 3d after SIN-01
    after: [SIN-01]
    purpose: justice
    ground: authority
    evidence: date, and who was there to support
    source: [eu-2012-29, madrid-9]

  SIN-06:
    title: "Guarantee the costs of treatment, carers and relatives' lodging"
    office: compensation
    due: 3d after registration
    after: [REG-03]
    purpose: compensation
    ground: consent
    evidence: letter of guarantee
    source: [france-fund]

  SIN-07:
    title: Give a receipt for clothing and belongings kept as evidence
    office: police
    due: 3d after registration
    evidence: receipt
    source: [las-vegas, australia-act]

  SIN-08:
    title: "Plan the discharge: home, rehabilitation, equipment, transport"
    office: hospital
    due: 24h after opening
    after: [SIN-01]
    needs: [discharge]
    purpose: health
    ground: consent
    evidence: plan with a named receiver for each part
    source: [new-zealand, uk-recovery]

  SIN-09:
    title: Hand over to the services at home, and have each of them say yes
    office: hospital
    due: 3d after SIN-08
    after: [SIN-08]
    needs: [discharge]
    purpose: health
    ground: consent
    evidence: answer of each receiver
    source: [christchurch, uk-recovery]

  SIN-10:
    title: Assess psychological needs in hospital and refer
    office: trauma-care
    due: 7d after registration
    after: [SIN-01]
    purpose: psychological
    ground: consent
    evidence: assessed or declined
    source: [manchester-hub, london-2005]

  SIN-11:
    title: Support those who care for the person
    office: victim-support
    due: 7d after registration
    after: [SIN-02]
    purpose: support
    ground: consent
    evidence: needs of the carer recorded
    source: [uk-victim-support, norway]

  SIN-12:
    title: Arrange changes at work, school or university
    office: municipality
    due: 30d after opening
    after: [SIN-09]
    needs: [discharge]
    purpose: employer
    ground: consent
    evidence: letter sent
    source: [new-zealand, australia-nsw]

  SIN-13:
    title: Follow the medical reports until the injury is stable
    office: compensation
    due: 180d after opening
    after: [REG-18]
    needs: [claim-complete]
    repeat: every 180d
    purpose: compensation
    ground: consent
    evidence: date on which the injury counts as stable
    source: [france-fund]

  SIN-14:
    title: Review the support plan in the long term
    office: contact-person
    due: 180d after attack or 90d after registration, whichever is later
    after: [REG-07]
    repeat: every 180d
    purpose: support
    ground: consent
    evidence: version of the plan
    source: [new-zealand, coe-2017]

"""####),
  EmbeddedFile(
    "Templates/support/06-lightly-injured.yaml",
    ####"""
# Sent home the same night, and easily lost.
support-catalogue: 1
title: Lightly injured people
level: person
categories-of-tasks: [lightly-injured]

tasks:
  MIN-01:
    title: Discharge with written information, the case card and a leaflet on trauma
    office: hospital
    due: 1h after registration
    after: [REG-01]
    ground: vital
    evidence: leaflet given
    source: [uk-overseas, manchester-hub]

  MIN-02:
    title: Call back within three days
    office: victim-support
    due: 3d after registration
    after: [REG-03]
    purpose: support
    ground: consent
    evidence: reached, tried or declined
    source: [uk-victim-support, uk-terror-unit]

  MIN-03:
    title: Obtain the first medical certificate, for body and mind
    office: hospital
    due: 7d after registration
    after: [REG-05]
    purpose: health
    ground: consent
    evidence: certificate, yes or no
    source: [france-fund]

  MIN-04:
    title: Make one appointment for the police interview
    office: police
    due: 7d after registration
    after: [REG-01]
    purpose: justice
    ground: authority
    evidence: date of the interview
    source: [eu-2012-29]

  MIN-05:
    title: Return belongings
    office: police
    due: 7d after opening
    after: [REG-01]
    needs: [property-return]
    purpose: support
    ground: consent
    evidence: receipt
    source: [las-vegas]

  MIN-06:
    title: Help with smaller claims
    office: victim-support
    due: 30d after registration
    after: [REG-18]
    purpose: compensation
    ground: consent
    evidence: reference of the claim
    source: [eu-2017-541]

"""####),
  EmbeddedFile(
    "Templates/support/07-present.yaml",
    ####"""
# In Nice and Paris they were the majority of those later compensated. GP19 names them; they are the first to be
# forgotten. A screening after 28 days follows the practice of Manchester (WIT-05), lost property after a week that of
# Las Vegas (WIT-08).
support-catalogue: 1
title: People who were there and were not physically injured
level: person
categories-of-tasks: [present]

tasks:
  WIT-01:
    title: Register those who have left the scene, and take proof of presence once
    office: coordination
    due: 24h after registration
    after: [REG-01]
    ground: vital
    evidence: kind of proof (ticket, telephone, photograph, statement)
    source: [france-fund, nice]

  WIT-02:
    title: Give information, warmth, a telephone to charge, and a way home
    office: municipality
    due: 6h after attack or 1h after registration, whichever is later
    after: [REG-01]
    evidence: time of leaving, and how
    source: [uk-humanitarian, psychological-first-aid]

  WIT-03:
    title: Interview the witness once, and let others use that interview
    office: police
    due: 3d after registration
    after: [REG-01]
    purpose: justice
    ground: authority
    evidence: date, and which agencies were told not to ask again
    source: [eu-2012-29, uk-victim-support]

  WIT-04:
    title: Write to the person by the address in the list of attendees
    office: trauma-care
    due: 14d after attack or 3d after registration, whichever is later
    after: [REG-01]
    ground: vital
    evidence: sent, or came back
    source: [manchester-hub]

  WIT-05:
    title: Invite to a screening after four weeks
    office: trauma-care
    due: 28d after attack or 14d after registration, whichever is later
    after: [WIT-04]
    purpose: psychological
    ground: consent
    evidence: below or above the threshold, or declined
    source: [manchester-hub, london-2005]

  WIT-06:
    title: Have a clinician call the same day after an alarming answer
    office: trauma-care
    due: 24h after opening
    needs: [crisis-signal]
    ground: vital
    categories: all
    evidence: call made, and the plan for safety
    source: [manchester-hub]

  WIT-07:
    title: Find a therapist who says yes
    office: trauma-care
    due: 14d after opening
    needs: [therapy]
    purpose: psychological
    ground: consent
    categories: all
    evidence: "provider's answer and first date"
    source: [london-2005, manchester-hub]

  WIT-08:
    title: Return lost property
    office: police
    due: 7d after attack or 3d after opening, whichever is later
    after: [REG-01]
    needs: [property-return]
    purpose: support
    ground: consent
    evidence: receipt
    source: [las-vegas]

  WIT-09:
    title: Explain that witnesses count as victims, and what each list means
    office: coordination
    due: 14d after registration
    after: [REG-05]
    evidence: explained, yes or no
    source: [gp19, uk-victim-support, france-list]

  WIT-10:
    title: Write a letter for employer or school
    office: victim-support
    due: 3d after registration
    after: [REG-03]
    purpose: employer
    ground: consent
    evidence: letter issued
    source: [new-zealand]

"""####),
  EmbeddedFile(
    "Templates/support/08-children.yaml",
    ####"""
# Added to any other category. A guardian speaks for a child, and the child is heard.
support-catalogue: 1
title: Children
level: person
categories-of-tasks: [child]

tasks:
  CHI-01:
    title: Find the guardian and check that it is the guardian
    office: case-lead
    due: 1h after registration
    after: [REG-01]
    ground: vital
    evidence: how the guardian was checked (document, relative, court)
    source: [eu-2012-29, icrc-links]

  CHI-02:
    title: Bring a child who is alone to a safe place with two vetted adults, and call child protection
    office: child-protection
    due: 30m after opening
    after: [REG-01]
    needs: [child-alone]
    ground: vital
    evidence: officer called, and when
    source: [nice, manchester-press]

  CHI-03:
    title: Let the child go only with the checked guardian
    office: child-protection
    due: 6h after opening
    after: [CHI-01]
    needs: [child-alone]
    ground: vital
    evidence: release form
    source: [nice]

  CHI-04:
    title: Assess what is best for the child, and record what the child wants
    office: child-protection
    due: 3d after registration
    after: [CHI-01]
    purpose: support
    ground: guardian
    evidence: assessment recorded
    source: [eu-2012-29, icrc-links]

  CHI-05:
    title: "Explain things in words for the child's age"
    office: victim-support
    due: 3d after registration
    after: [CHI-01]
    purpose: support
    ground: guardian
    evidence: material used
    source: [eu-handbook, manchester-health]

  CHI-06:
    title: Tell the school, if agreed, and plan the return
    office: school
    due: 7d after registration
    after: [CHI-01]
    purpose: school
    ground: guardian
    evidence: plan
    source: [manchester-health, manchester-hub]

  CHI-07:
    title: Screen after one, three and twelve months, never by an automatic message
    office: trauma-care
    due: 28d after attack or 28d after registration, whichever is later
    after: [CHI-01]
    repeat: at 60d, 330d
    purpose: psychological
    ground: guardian
    evidence: below or above the threshold, or declined
    source: [manchester-hub, nice-ng116, norway]

  CHI-08:
    title: Interview the child once, recorded, by a trained interviewer, with a support person
    office: police
    due: 3d after opening
    after: [CHI-01]
    needs: [child-interview]
    purpose: justice
    ground: authority
    evidence: number of the recording
    source: [eu-2012-29, fbi-victims]

  CHI-09:
    title: Start the procedure for guardianship
    office: child-protection
    due: 7d after opening
    after: [CHI-01]
    needs: [orphaned]
    purpose: support
    ground: authority
    evidence: reference of the court
    source: [france-list]

  CHI-10:
    title: Support the parents as victims of their own
    office: victim-support
    due: 14d after registration
    after: [CHI-01]
    purpose: support
    ground: guardian
    evidence: cases of the parents linked
    source: [norway-parents]

  CHI-11:
    title: Ask for consent again when the child comes of age
    office: data-protection
    due: 30d after opening
    after: [REG-03]
    needs: [coming-of-age]
    evidence: new decisions recorded
    source: [icrc-links]

  CHI-12:
    title: Look for other children in the household
    office: child-protection
    due: 7d after registration
    after: [CHI-01]
    purpose: support
    ground: guardian
    evidence: siblings seen to
    source: [norway, france-fund]

"""####),
  EmbeddedFile(
    "Templates/support/09-foreign-nationals.yaml",
    ####"""
# A quarter of the victims in Nice lived elsewhere, and victims of 42 nations were hurt in Paris. The consulate is
# told only if the person agrees, and the right to stay is nobody's business here.
support-catalogue: 1
title: Foreign nationals
level: person
categories-of-tasks: [foreign-national]

tasks:
  FOR-01:
    title: Record language and country of residence, and ask whether the consulate may be told
    office: case-lead
    due: 6h after registration
    after: [REG-01]
    purpose: consular
    ground: consent
    evidence: "the person's answer"
    source: [eu-2017-541, france-registers]

  FOR-02:
    title: Tell the consulate
    office: consular
    due: 24h after registration
    after: [FOR-01]
    purpose: consular
    ground: consent
    evidence: reference of the note
    source: [orlando, uk-overseas]

  FOR-03:
    title: Bring a professional interpreter
    office: municipality
    due: 6h after registration
    after: [FOR-01]
    evidence: "the interpreter's number"
    source: [christchurch, orlando]

  FOR-04:
    title: Obtain travel papers and extend the visa
    office: consular
    due: 3d after opening
    after: [FOR-02]
    needs: [lost-documents]
    purpose: consular
    ground: consent
    evidence: paper issued
    source: [orlando, new-zealand]

  FOR-05:
    title: Arrange the medical or funeral journey home
    office: consular
    due: 7d after opening
    after: [FOR-02]
    needs: [repatriation]
    purpose: consular
    ground: consent
    evidence: date of the transfer
    source: [uk-overseas, spain]

  FOR-06:
    title: Hand the file to the contact point at home, and wait for its yes
    office: coordination
    due: 2d after opening
    after: [FOR-01, REG-07]
    needs: [return-home]
    purpose: cross-border
    ground: consent
    evidence: answer of the contact point
    source: [eu-2017-541, coe-2017, pace-2303]

  FOR-07:
    title: Explain rights and compensation here, in a way that works from abroad
    office: compensation
    due: 7d after registration
    after: [REG-05]
    evidence: information sent
    source: [eu-2017-541]

  FOR-08:
    title: See that support has begun at home
    office: contact-person
    due: 14d after FOR-06
    after: [FOR-06]
    needs: [return-home]
    purpose: cross-border
    ground: consent
    evidence: date of the first appointment
    source: [eu-2017-541, uk-overseas]

  FOR-09:
    title: Make it possible to follow the proceedings from abroad
    office: prosecutor
    due: 14d after opening
    needs: [hearing]
    purpose: justice
    ground: consent
    evidence: link or interpreter booked
    source: [eu-2012-29, us-overseas]

  FOR-10:
    title: Keep the right to stay out of the record and away from enforcement
    office: coordination
    due: 15m after registration
    evidence: checked that nothing of the kind was asked or kept
    source: [orlando, france-fund, pace-2303]

"""####),
  EmbeddedFile(
    "Templates/support/10-responders.yaml",
    ####"""
# Those who came to help are victims too, in British and European definitions; so are bystanders who did.
support-catalogue: 1
title: Responders and helpers
level: person
categories-of-tasks: [responder]

tasks:
  RSP-01:
    title: List the responders who were exposed, with volunteers and staff of the venue
    level: incident
    office: coordination
    due: 24h after attack
    categories: []
    ground: vital
    evidence: number of people for each employer
    source: [ran, uk-terror-unit]

  RSP-02:
    title: Offer a place to come down and peer support at the end of the shift
    level: incident
    office: coordination
    due: 12h after attack
    categories: []
    evidence: offered, yes or no
    source: [manchester-hub]

  RSP-03:
    title: Explain normal reactions and where to find help
    office: case-lead
    due: 3d after registration
    evidence: information given
    source: [manchester-hub]

  RSP-04:
    title: Have occupational health ask after one month
    office: case-lead
    due: 28d after attack or 14d after registration, whichever is later
    purpose: psychological
    ground: consent
    evidence: done or declined
    source: [nice-ng116, norway]

  RSP-05:
    title: Refer to care without the line manager learning of it
    office: trauma-care
    due: 14d after opening
    after: [RSP-04]
    needs: [therapy]
    purpose: psychological
    ground: consent
    evidence: answer of the provider
    source: [manchester-hub]

  RSP-06:
    title: Find bystanders who helped, and register them if they wish
    level: incident
    office: coordination
    due: 7d after attack
    categories: []
    after: [PRG-06]
    evidence: how many were added
    source: [uk-terror-unit, australia-overseas]

  RSP-07:
    title: Explain the rights after an injury on duty, and compensation
    office: case-lead
    due: 14d after registration
    evidence: information given
    source: [new-zealand, australia-overseas]

  RSP-08:
    title: Support whoever has to testify
    office: court
    due: 14d after opening
    needs: [hearing]
    evidence: support person named
    source: [madrid-9]

"""####),
  EmbeddedFile(
    "Templates/support/11-protected-witnesses.yaml",
    ####"""
# Tasks of the sealed compartment. They appear in no list, count, message or calendar that others see; that the record
# exists is itself a secret.
support-catalogue: 1
title: Protected witnesses
level: person
categories-of-tasks: [protected-witness]

tasks:
  PRO-01:
    title: Move the person into the compartment, and leave no trace in shared lists
    office: witness-protection
    due: 1h after opening
    purpose: protection
    ground: authority
    evidence: entry in the log of the compartment
    source: [unodc-witness, madrid-9, gp19]

  PRO-02:
    title: Assess the threat
    office: witness-protection
    due: 24h after opening
    after: [PRO-01]
    purpose: protection
    ground: authority
    evidence: level of risk and date
    source: [unodc-witness]

  PRO-03:
    title: "Take immediate steps: patrol, alarm, new number, address withheld"
    office: witness-protection
    due: 6h after opening
    after: [PRO-01]
    purpose: protection
    ground: authority
    evidence: list of the measures
    source: [unodc-witness, australia-act]

  PRO-04:
    title: Ask the court for protective measures (screen, video link, pseudonym)
    office: prosecutor
    due: 7d after opening
    after: [PRO-02]
    needs: [hearing]
    purpose: protection
    ground: authority
    evidence: reference of the order
    source: [unodc-witness, rabat-memorandum]

  PRO-05:
    title: Decide on a protection programme or a temporary move
    office: witness-protection
    due: 7d after opening
    after: [PRO-02]
    needs: [high-risk]
    purpose: protection
    ground: authority
    evidence: decision
    source: [unodc-witness]

  PRO-06:
    title: Let support reach the person through a cover agency
    office: witness-protection
    due: 7d after opening
    after: [PRO-01]
    purpose: protection
    ground: authority
    evidence: alias and cover agency
    source: [unodc-witness]

  PRO-07:
    title: "Agree how to get in touch safely: way, hours, code word"
    office: witness-protection
    due: 6h after opening
    after: [PRO-01]
    purpose: protection
    ground: authority
    evidence: agreement made
    source: [unodc-witness]

  PRO-08:
    title: Search lists, exports, calendars and messages for traces, and have them called back
    office: witness-protection
    due: 6h after opening
    after: [PRO-01]
    purpose: protection
    ground: authority
    evidence: report of the search
    source: [unodc-witness]

  PRO-09:
    title: Book a separate waiting room and an escort at court
    office: court
    due: 7d after opening
    after: [PRO-02]
    needs: [hearing]
    purpose: protection
    ground: authority
    evidence: booking
    source: [australia-act, unodc-victims]

  PRO-10:
    title: Review the measures
    office: witness-protection
    due: 30d after PRO-02
    after: [PRO-02]
    repeat: every 30d
    purpose: protection
    ground: authority
    evidence: date of the review
    source: [unodc-witness]

  PRO-11:
    title: Plan the way out of protection
    office: witness-protection
    due: 14d after opening
    after: [PRO-02]
    needs: [protection-ending]
    purpose: protection
    ground: authority
    evidence: plan
    source: [unodc-witness]

  PRO-12:
    title: Warn before the offender is released, moved or has escaped
    office: prison
    due: 24h after opening
    needs: [offender-release]
    purpose: protection
    ground: authority
    evidence: time of the warning, and of the release
    source: [australia-act, vine]

"""####),
  EmbeddedFile(
    "Templates/support/12-proceedings.yaml",
    ####"""
# News of the case reaches people before it reaches the media. Monthly news while an investigation lasts follows the
# law of the Australian Capital Territory (JUS-02).
support-catalogue: 1
title: People with a part in the proceedings
level: person
categories-of-tasks: [bereaved, seriously-injured, lightly-injured, present, family, child, foreign-national]

tasks:
  JUS-01:
    title: Ask whether and how the person wants to hear about the case
    office: prosecutor
    due: 30d after registration
    after: [REG-05]
    purpose: justice
    ground: consent
    evidence: what the person wants
    source: [eu-2012-29, us-overseas]

  JUS-02:
    title: Tell the person at least once a month how the investigation stands
    office: police
    due: 30d after JUS-01
    after: [JUS-01]
    repeat: every 30d until 730d after attack
    purpose: justice
    ground: consent
    evidence: date of the message
    source: [australia-act]

  JUS-03:
    title: Tell of a charge, a plea or a decision not to go on
    office: prosecutor
    due: 2d after opening
    after: [JUS-01]
    needs: [charge-decision]
    purpose: justice
    ground: consent
    evidence: time of the message, before that of the release
    source: [australia-act, eu-2012-29]

  JUS-04:
    title: Visit the court beforehand
    office: court
    due: 14d after opening
    after: [JUS-01]
    needs: [hearing]
    purpose: justice
    ground: consent
    evidence: date of the visit
    source: [unodc-victims, australia-act]

  JUS-05:
    title: "Help to write the victim's statement for the court"
    office: victim-support
    due: 14d after opening
    after: [JUS-01]
    needs: [hearing]
    purpose: justice
    ground: consent
    evidence: statement filed
    source: [unodc-victims]

  JUS-06:
    title: "Have a professional at the person's side during testimony"
    office: victim-support
    due: 7d after opening
    needs: [testimony]
    purpose: justice
    ground: consent
    evidence: who was there
    source: [madrid-9]

  JUS-07:
    title: Explain verdict and sentence
    office: prosecutor
    due: 24h after opening
    after: [JUS-01]
    needs: [verdict]
    purpose: justice
    ground: consent
    evidence: call or meeting
    source: [australia-act]

  JUS-08:
    title: Ask whether the person wants to be warned of a release or an escape
    office: prison
    due: 30d after opening
    after: [JUS-01]
    needs: [verdict]
    purpose: justice
    ground: consent
    evidence: what the person wants
    source: [vine, eu-2012-29]

  JUS-09:
    title: Refund the costs of attending
    office: court
    due: 30d after opening
    needs: [attended-hearing]
    purpose: compensation
    ground: consent
    evidence: payment
    source: [eu-2012-29]

"""####),
  EmbeddedFile(
    "Templates/support/13-businesses.yaml",
    ####"""
# Shops behind a cordon, people who cannot go home.
support-catalogue: 1
title: Businesses and residents
level: incident

tasks:
  BIZ-01:
    title: Register the premises concerned and the residents who were moved out
    office: business
    due: 24h after attack
    after: [PRG-06]
    evidence: number of premises and households
    source: [uk-recovery, london-forum]

  BIZ-02:
    title: Explain the cordon, and escort people in for medicines, animals and papers
    office: police
    due: 24h after attack
    after: [BIZ-01]
    evidence: log of who went in
    source: [london-forum, uk-recovery]

  BIZ-03:
    title: Explain insurance and cover for terrorism
    office: business
    due: 7d after attack
    after: [BIZ-01]
    evidence: guidance sent
    source: [uk-recovery]

  BIZ-04:
    title: Decide on hardship grants
    office: business
    due: 14d after attack
    after: [BIZ-01]
    evidence: decisions
    source: [kerslake]

  BIZ-05:
    title: Give employers a pack on how to support their staff
    office: business
    due: 3d after attack
    after: [BIZ-01]
    evidence: number sent
    source: [norway, manchester-hub]

  BIZ-06:
    title: Take victims and families to the place before it is cleaned or opened again
    office: municipality
    due: 2d after opening
    needs: [scene-release]
    purpose: support
    ground: consent
    evidence: invited, and came
    source: [belgium]

"""####),
  EmbeddedFile(
    "Templates/support/14-communities.yaml",
    ####"""
# GP18: nobody is to be blamed for what others did, and no community is left alone with fear.
support-catalogue: 1
title: Communities
level: incident

tasks:
  COM-01:
    title: Speak with the communities that may be blamed; agree protection and how to report hate
    office: community
    due: 12h after attack
    after: [PRG-01]
    evidence: log of the contacts
    source: [gp18]

  COM-02:
    title: Hold a public meeting with the communities concerned
    office: community
    due: 7d after attack
    after: [COM-01]
    evidence: notes of the meeting
    source: [gp18]

  COM-03:
    title: Send schools what they need to talk with children
    office: school
    due: 24h after attack
    evidence: schools reached
    source: [manchester-hub, manchester-health]

  COM-04:
    title: Care for flowers and messages that people leave, and keep what should be kept
    office: municipality
    due: 3d after attack
    evidence: plan
    source: [orlando]

  COM-05:
    title: Open a desk for volunteers and donations
    office: municipality
    due: 24h after attack
    after: [PRG-01]
    evidence: opening time
    source: [ovc-toolkit]

  COM-06:
    title: "Give the attacker's family a contact of its own, apart from the victims' services"
    office: police
    due: 24h after opening
    needs: [attacker-known]
    purpose: support
    ground: authority
    evidence: contact officer
    source: [gp18]

"""####),
  EmbeddedFile(
    "Templates/workspace/afterword.yaml",
    ####"""
# Your workspace. Change everything here to fit your city; “afterword doctor” says what is missing.
afterword: 1
workspace: {{workspace}}

# How far east of UTC your clocks are, for times on screen and in statements.
utc-offset: "+01:00"

# The organisations that speak and work together. kind is one of: police, prosecutor, ambulance, health, fire, city, ministry,
# victim-services, transport, other. Owners of figures and of support tasks follow from it.
agencies:
  city: { name: City of Port Ellery, kind: city }
  police: { name: Port Ellery Police, kind: police }
  prosecutor: { name: Public Prosecutor’s Office, kind: prosecutor }
  ambulance: { name: Ellery Ambulance Service, kind: ambulance }
  hospitals: { name: Ellery Hospitals, kind: health }
  fire: { name: Port Ellery Fire and Rescue, kind: fire }
  support: { name: Victim Support Ellery, kind: victim-services }

# The people who act. Roles: lead, press, clearance, commander, prosecutor, family-liaison, victim-services, witness-protection,
# records, translator, publisher, administrator. A small agency may give one person several.
officers:
  admin: { name: Workspace administrator, agency: city, roles: [administrator, records] }
  duty-lead: { name: Duty lead communicator, agency: city, roles: [lead, press, publisher] }
  city-press: { name: City press officer, agency: city, roles: [lead, press, clearance, publisher] }
  commander: { name: Incident commander, agency: police, roles: [commander] }
  police-press: { name: Police press officer, agency: police, roles: [press, clearance] }
  prosecutor-press: { name: Prosecutor’s spokesperson, agency: prosecutor, roles: [press, clearance, prosecutor] }
  ambulance-press: { name: Ambulance press officer, agency: ambulance, roles: [press, clearance] }
  hospital-press: { name: Hospital press officer, agency: hospitals, roles: [press, clearance] }
  fire-press: { name: Fire press officer, agency: fire, roles: [press, clearance] }
  family-liaison: { name: Family liaison officer, agency: police, roles: [family-liaison, victim-services] }
  support-lead: { name: Victim services lead, agency: support, roles: [victim-services, press, clearance] }
  caseworker: { name: Case worker, agency: support, roles: [victim-services] }
  city-welfare: { name: City welfare officer, agency: city, roles: [victim-services] }
  witness-care: { name: Witness protection officer, agency: prosecutor, roles: [witness-protection, victim-services] }

# Where released statements and notices go. kind: generic (JSON, signed by Standard Webhooks) or slack. audience: public, partners or
# internal; a public channel carries releases only. Secrets are never written here: { key: NAME } is kept with this machine's keys,
# { file: PATH } and { env: NAME } where you say. Try it out: “afterword receive --channel newsroom” in another window.
channels:
  newsroom:
    kind: generic
    audience: public
    url: http://127.0.0.1:8787/newsroom
    secret: { key: newsroom }
  # team:
  #   kind: slack
  #   audience: internal
  #   url: { env: AFTERWORD_TEAM_SLACK_URL }

"""####),
]
