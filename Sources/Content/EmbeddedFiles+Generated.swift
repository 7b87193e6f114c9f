// Made by “make generate” from the files it names. Change those, not this.

let embeddedFiles: [EmbeddedFile] = [
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

    # Where released statements and notices go. Secrets are never written here: name a file outside this folder, or an environment
    # variable. Try a channel with “afterword receive” on this machine and “afterword channel test newsroom”.
    channels:
      newsroom:
        kind: generic
        audience: public
        url: http://127.0.0.1:8787/newsroom
        secret: { env: AFTERWORD_NEWSROOM_SECRET }

    """####)
]
