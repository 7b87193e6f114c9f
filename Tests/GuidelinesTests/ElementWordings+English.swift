import Guidelines

extension ElementWordings {
  static let english: [ElementWordings] = [
    ElementWordings(
      .english, "el-what",
      said: """
        At around 6.15 this evening a man began stabbing people on Quay Road.
        Shortly after noon today, shots were fired outside the town hall.
        A car was driven into a crowd of people in the city centre.
        Officers were called to Norvale Central station at 8.40 am after reports of a man with a knife.
        This morning our city was attacked.
        Several people were stabbed on a tram near Eastquay.
        Police are dealing with a serious incident in the area of Harbour Market.
        A vehicle collided with pedestrians on the bridge at about half past nine.
        An explosive device went off in the departure hall of the airport at 7:52.
        Emergency services are at the scene of a stabbing in Mill Lane.
        Today, on our main square, people who had come to shop were attacked.
        Gunfire was reported inside the concert hall on Saturday night.
        Worshippers who were leaving prayers at the mosque in Eastquay were shot at.
        What happened: a knife attack, Harbour Market, 12:04.
        Last night someone opened fire in a café on Mill Street.
        Our schools are safe after the shooting that took place at midday.
        There has been a blast in the old town.
        """,
      unsaid: """
        We are aware of an incident.
        Harbour Market is closed until further notice.
        The town hall opens at 9 am tomorrow.
        An attack like this leaves no one untouched.
        Our officers train for emergencies.
        The next update comes at 16:00.
        """),
    ElementWordings(
      .english, "acc-missing-next-update",
      said: """
        We will update you again at 4pm.
        The next press conference is at 18:00 at the Town Hall.
        A further statement will be made at half past six.
        Expect our next update by 20:00.
        We will be back with more at 9.30 tonight.
        The Chief Constable will speak to the media at 5 o'clock this afternoon.
        There will be another briefing tomorrow at 8 am.
        Updates will follow every hour.
        We will publish new information hourly on norvale.example.
        Further details will be released at noon.
        Our next message comes at 16:00, even if nothing has changed.
        The mayor will address residents at 19:00.
        We will tell you more within the next hour.
        Look for the next bulletin at midnight.
        I will speak to you again at 7 this evening.
        The police and the mayor hold a news conference at 14:15.
        Please check back at 15:00 for news.
        You will hear from us again no later than 21:30.
        """,
      unsaid: """
        More to follow.
        Further information will follow.
        We will update you as soon as we can.
        The road will reopen at 16:00.
        The last update was given at 12:00.
        The attack began at 12:04.
        More will be released in due course.
        """),
    ElementWordings(
      .english, "acc-missing-asof",
      said: """
        This information is correct as of 2.30pm.
        Situation at 14:00.
        Here is what we know as at 18:00.
        Posted at 15:45.
        Tuesday 4 March, 4:30 pm.
        At 17:00, this is what we can confirm.
        Last updated: 13:20.
        The following is accurate at half past three this afternoon.
        These facts were checked at 11:15.
        Time of issue: 09:40.
        As things stand at 6 pm, one street is closed.
        By 15:00 the hospitals had confirmed nothing else.
        Release time 14:05.
        Valid at 08:00.
        What follows was true at 19:30.
        Status: 10:10.
        Sent out at 22:15.
        """,
      unsaid: """
        As of now, the area is closed.
        Next update at 16:00.
        The road reopens at 18:00.
        Officers arrived within minutes.
        We gave figures earlier today.
        The attack began at 12:04.
        """),
    ElementWordings(
      .english, "el-issuer",
      said: """
        Norvale Police can confirm that a street is closed.
        I am Chief Superintendent Ann Marsh of Norvale Police.
        The City Council of Norvale announces that the market is closed.
        The Ministry of the Interior informs the public that roads are closed.
        A message from the mayor of Norvale.
        From: Norvale Fire and Rescue Service.
        We, the police, the fire service and the city, speak with one voice.
        As your mayor, I want to speak to you directly.
        A spokesperson for Norvale Police said roads are closed.
        This is Norvale Police.
        The prosecutor's office, the police and the hospital trust have agreed this text.
        Chief Constable Ann Marsh said: “Roads are closed.”
        For immediate release: Norvale County Sheriff's Office.
        Posted by Norvale City Council.
        Norvale Police are asking people to keep away.
        Statement by Chief Constable Ann Marsh.
        This page is kept up to date by the county emergency office.
        Mayor Ann Marsh's statement on this afternoon's events.
        """,
      unsaid: """
        Police are at the scene.
        The mayor visited the hospital.
        We are doing everything we can.
        Call the police on 112.
        The road in front of the ministry is closed.
        The council's car park is open.
        """),
    ElementWordings(
      .english, "vic-support-missing",
      said: """
        Anyone affected can ring Victim Support free on 0800 555 0133.
        Counsellors are on hand at the Town Hall.
        A drop-in centre for survivors is open at St Anne's until midnight.
        Psychologists are available round the clock on 0800 555 0133.
        If what you saw troubles you, you can talk to someone on 0800 555 0133.
        Free counselling is available at the sports hall.
        Help for people who were there: 0800 555 0133.
        You do not have to go through this alone: 0800 555 0133.
        A reception centre for families is at the Town Hall.
        Emotional support is there for you, by text or telephone.
        Trauma specialists are at the sports hall until ten.
        Crisis support is open 24 hours.
        Were you there? Our victim services are there for you.
        Somebody to talk to: 0800 555 0133, day or night.
        People who are struggling with what happened can get in touch with 0800 555 0133.
        Mental health teams are at the school for pupils and parents.
        Chaplains and social workers are at the hospital for relatives.
        """,
      unsaid: """
        Our thoughts are with the families.
        We support the police in their work.
        The victims were taken to hospital.
        Press office: 0800 000 000.
        The mayor talked to the minister.
        Tickets for the match can be returned.
        """),
    ElementWordings(
      .english, "el-contact",
      said: """
        If you are concerned about someone who was in the area, ring 0800 555 0134.
        If you have not heard from a loved one, call 0800 555 0134.
        Relatives can ring 0800 555 0134.
        An emergency number for friends and relatives is 0800 555 0134.
        Looking for a family member? 0800 555 0134.
        Information for relatives: 0800 555 0134.
        To ask about someone who may have been at the market, call 0800 555 0134.
        Families of anyone who may be involved should call 0800 555 0134.
        Our casualty bureau can be reached on 0800 555 0134.
        Can't get in touch with a friend? 0800 555 0134.
        People who cannot find a relative can ring 0800 555 0134.
        A telephone line for next of kin opens at 15:00.
        Anyone trying to trace a loved one can come to the Town Hall.
        Family and friends who seek news may dial 0800 555 0134.
        A reception point for relatives has been opened at the Town Hall.
        If a member of your family was at the market and you cannot contact them, call 0800 555 0134.
        Have you lost touch with somebody? Ring 0800 555 0134.
        A number for worried families will be published shortly.
        """,
      unsaid: """
        Call 999 in an emergency.
        If you have information, call 101.
        Press enquiries: 0800 555 0199.
        Our thoughts are with the families.
        The families have been told.
        We are looking for witnesses.
        """),
    ElementWordings(
      .english, "el-action", kind: .appeal,
      said: """
        Members of the public are asked to avoid Mill Street.
        Stay where you are until officers reach you.
        Do not travel into the city.
        People are advised to remain indoors.
        Motorists should find another route.
        Lock your doors.
        Run, hide, tell.
        If you see anything suspicious, dial 999.
        Keep the roads clear for ambulances.
        Please work from home if you can.
        Residents are urged to be vigilant.
        Give rescue crews room to work.
        Follow the instructions of officers.
        Leave the area by Mill Street.
        Parents should wait at home until the school calls them.
        There is no need to collect your children early.
        The public is requested to use the north exit.
        Drivers are told to take the ring road.
        """,
      unsaid: """
        Officers are asking questions.
        The first call came at 12:04.
        The mayor stays in the city.
        More details will follow.
        Doctors watch every patient closely.
        Trains leave from the north station.
        """),
  ]
}
