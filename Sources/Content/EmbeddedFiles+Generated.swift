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
