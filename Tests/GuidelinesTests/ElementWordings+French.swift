import Guidelines

extension ElementWordings {
  static let french: [ElementWordings] = [
    ElementWordings(
      .french, "el-what",
      said: """
        Ce soir, vers 18h15, un homme a poignardé plusieurs passants rue du Moulin.
        Peu après midi, des coups de feu ont été tirés devant l'hôtel de ville.
        Une voiture a foncé sur la foule en plein centre-ville.
        Les policiers sont intervenus à la gare de Norvale à 8 h 40 pour un homme armé d'un couteau.
        Notre ville a été frappée ce matin.
        Plusieurs personnes ont été attaquées au couteau dans un tramway.
        Un grave événement est en cours dans le secteur du Marché du Port.
        Un véhicule a percuté des piétons sur le pont vers 21 heures.
        Un engin explosif a sauté dans le hall de l'aéroport.
        Les secours sont engagés sur une agression rue du Port.
        Hier soir, un individu a ouvert le feu dans un café.
        Une explosion s'est produite près de la cathédrale.
        Des tirs ont été entendus samedi à l'intérieur de la salle de concert.
        Des fidèles qui sortaient de la mosquée ont été visés par des tirs.
        Les faits : attaque au couteau, Marché du Port, 12h04.
        Une fusillade a éclaté aux abords du stade.
        Aujourd'hui, sur notre grande place, des gens venus faire leurs courses ont été agressés.
        """,
      unsaid: """
        Nous avons connaissance d'un incident.
        Le Marché du Port est fermé jusqu'à nouvel ordre.
        La mairie ouvre demain à 9 heures.
        Un tel acte ne laisse personne indifférent.
        Nos agents s'entraînent chaque année.
        Prochain point à 16 heures.
        """),
    ElementWordings(
      .french, "acc-missing-next-update",
      said: """
        Nous vous informerons de nouveau à 16 heures.
        La prochaine conférence de presse aura lieu à 18h00 à la mairie.
        Un nouveau communiqué sera publié à dix-huit heures.
        Le préfet s'exprimera devant la presse à 17h.
        Un point de situation sera fait demain à 8 heures.
        Un point sera fait toutes les heures.
        De nouvelles informations seront diffusées à midi.
        Prochain rendez-vous à 20h30.
        La procureure tiendra une conférence de presse à 14 h 15.
        Nous reviendrons vers vous à 21 heures au plus tard.
        Le maire prendra la parole à 19h.
        Rendez-vous à 15h00 pour un nouveau point.
        Nous vous en dirons plus dans une heure.
        La suite à 16h00 sur norvale.example.
        Le prochain bulletin paraîtra à minuit.
        D'autres éléments seront communiqués d'ici 18 heures.
        Un point presse est prévu à 17 h 30.
        Nous vous tiendrons informés chaque heure.
        """,
      unsaid: """
        Plus d'informations suivront.
        Nous vous tiendrons informés.
        D'autres éléments seront communiqués dès que possible.
        La rue rouvrira à 16 heures.
        Le dernier point a été fait à midi.
        L'attaque a commencé à 12h04.
        Restez à l'écoute.
        """),
    ElementWordings(
      .french, "acc-missing-asof",
      said: """
        Informations vérifiées à 14h30.
        Point de situation à 14 heures.
        Voici ce que nous savons à 18h00.
        Publié à 15h45.
        Mardi 4 mars, 16h30.
        À 17 heures, voici ce que nous pouvons confirmer.
        Dernière mise à jour : 13h20.
        Ces éléments sont valables à 15h30.
        Situation arrêtée à 11h15.
        Heure de diffusion : 9h40.
        À l'heure où nous publions, 18h00, une rue est fermée.
        État des informations : 15 heures.
        Bilan établi à 16h00.
        Texte rédigé à 14h05.
        Données connues à 8 heures.
        Actualisé à 19h30.
        Norvale, le 4 mars à 22h15.
        """,
      unsaid: """
        À l'heure actuelle, le secteur est fermé.
        Prochain point à 16h00.
        La rue rouvre à 18 heures.
        Les secours sont arrivés en quelques minutes.
        Nous avons donné des chiffres plus tôt.
        L'attaque a commencé à 12h04.
        """),
    ElementWordings(
      .french, "el-issuer",
      said: """
        La police de Norvale confirme qu'une rue est fermée.
        Je suis Anne Marchand, commissaire divisionnaire à Norvale.
        La Ville de Norvale annonce la fermeture du marché.
        Le ministère de l'Intérieur informe le public que des rues sont fermées.
        Message du maire de Norvale.
        De : Service d'incendie de Norvale.
        Nous, police, pompiers et ville, parlons d'une seule voix.
        En tant que maire, je tiens à vous parler.
        Le porte-parole de la police indique que des rues sont fermées.
        Ici la préfecture de Norvale.
        Le parquet, la police et l'hôpital ont arrêté ce texte ensemble.
        La préfète Anne Marchand a déclaré : « Des rues sont fermées. »
        Source : préfecture de Norvale.
        La préfecture vous informe.
        La gendarmerie appelle à éviter le secteur.
        Déclaration de la procureure Anne Marchand.
        Cette page est tenue à jour par la mairie.
        Le gouvernement fait savoir que des rues sont fermées.
        """,
      unsaid: """
        La police est sur place.
        Le maire s'est rendu à l'hôpital.
        Nous faisons tout notre possible.
        Appelez la police au 17.
        La rue devant la préfecture est fermée.
        Le parking de la mairie est ouvert.
        """),
    ElementWordings(
      .french, "vic-support-missing",
      said: """
        Toute personne touchée peut appeler gratuitement le 0800 555 013.
        Des psychologues sont présents à la mairie.
        Un lieu d'accueil pour les rescapés est ouvert jusqu'à minuit.
        Une cellule d'urgence médico-psychologique est en place.
        Si ce que vous avez vu vous trouble, parlez-en au 0800 555 013.
        Une aide psychologique gratuite est proposée à la salle des sports.
        Pour les personnes présentes sur place : 0800 555 013.
        Vous n'êtes pas seuls : 0800 555 013.
        Un centre d'accueil des familles est ouvert à la mairie.
        Un soutien moral vous est offert, par téléphone ou par message.
        Des équipes spécialisées écoutent les témoins au gymnase.
        Vous étiez là ? Des professionnels sont à votre disposition.
        Quelqu'un à qui parler : 0800 555 013, jour et nuit.
        Une permanence d'aide aux victimes se tient au tribunal.
        Les écoles accueillent parents et élèves avec des psychologues.
        Une écoute est assurée jour et nuit.
        Les personnes choquées peuvent se présenter à l'hôpital.
        """,
      unsaid: """
        Nos pensées vont aux familles.
        Nous soutenons les policiers dans leur travail.
        Les victimes ont été conduites à l'hôpital.
        Service de presse : 0800 000 000.
        Le maire a parlé au ministre.
        Les billets du match sont remboursés.
        """),
    ElementWordings(
      .french, "el-contact",
      said: """
        Vous êtes inquiet pour quelqu'un qui était sur place ? 0800 555 013.
        Si vous êtes sans nouvelles d'un proche, appelez le 0800 555 013.
        Les proches peuvent appeler le 0800 555 013.
        Un numéro d'urgence pour les familles est le 0800 555 013.
        Vous cherchez un membre de votre famille ? 0800 555 013.
        Information des familles : 0800 555 013.
        Pour demander des nouvelles d'un parent, composez le 0800 555 013.
        Les familles des personnes présentes sont invitées à appeler le 0800 555 013.
        La cellule d'information du public répond au 0800 555 013.
        Vous n'arrivez pas à joindre un ami ? 0800 555 013.
        Une ligne téléphonique destinée aux proches ouvre à 15 heures.
        Toute personne qui recherche un proche peut venir à la mairie.
        Un point d'accueil des familles est ouvert à la mairie.
        Famille ou amis en quête de nouvelles : 0800 555 013.
        Un proche ne répond pas ? Appelez le 0800 555 013.
        Un numéro pour les familles sera publié sous peu.
        Vous avez perdu le contact avec un proche ? 0800 555 013.
        """,
      unsaid: """
        En cas d'urgence, faites le 17.
        Si vous avez des informations, appelez le 0800 555 014.
        Contact presse : 0800 555 0199.
        Nos pensées vont aux familles.
        Les familles ont été prévenues.
        Nous recherchons des témoins.
        """),
    ElementWordings(
      .french, "el-action", kind: .appeal,
      said: """
        Il est demandé d'éviter la rue du Moulin.
        Restez où vous êtes jusqu'à l'arrivée des policiers.
        Ne vous rendez pas en ville.
        Les habitants sont invités à rester chez eux.
        Les automobilistes doivent prendre un autre itinéraire.
        Fermez vos portes à clé.
        S'échapper, se cacher, alerter.
        Si vous remarquez un comportement suspect, composez le 17.
        Laissez les voies libres pour les secours.
        Merci de privilégier le télétravail.
        La population est appelée à la vigilance.
        Laissez travailler les secours.
        Suivez les consignes des policiers.
        Quittez le secteur par la rue du Moulin.
        Les parents sont priés d'attendre l'appel de l'école.
        N'allez pas chercher vos enfants.
        Éloignez-vous des fenêtres.
        Confinez-vous.
        """,
      unsaid: """
        Les enquêteurs posent des questions.
        Le premier appel a été reçu à 12h04.
        Le maire reste en ville.
        Plus de détails suivront.
        Les médecins suivent chaque patient.
        Les trains partent de la gare du Nord.
        """),
  ]
}
