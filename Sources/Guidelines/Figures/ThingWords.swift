/// What a number may count beside people harmed: “3 hospitals treat the wounded” says nothing of three wounded people.
enum ThingWords {
  /// Whether a number in front of some words counts things, places or families, an adjective between at most.
  ///
  /// - Parameter index: The place of the number.
  static func stand(behind index: Int, in tokens: [Token]) -> Bool {
    for next in index + 1...index + 2 where next < tokens.count {
      guard tokens[next].separation == .none else { return false }
      if things.contains(tokens[next].key) { return true }
      if small.contains(tokens[next].key) { return false }
    }
    return false
  }

  /// Words behind which another noun stands.
  private static let small = WordKey.set(
    "of in at on from by for with and or people persons victims were was have has are is de des du en à au aux dans sur et ou "
      + "personnes personne ont sont a del en y o personas persona han fueron están من في على إلى شخص شخصا أشخاص")

  private static let things = WordKey.set(
    "countries nations nationalities families households couples places sites locations scenes buildings houses homes flats "
      + "hospitals clinics schools shops stations streets roads towns cities villages districts vehicles cars buses trains "
      + "ambulances helicopters teams crews agencies services organisations organizations shots bullets explosions attacks "
      + "bombs devices weapons rooms floors beds lines languages statements reports calls "
      + "pays nations nationalités familles foyers couples lieux sites endroits bâtiments immeubles maisons hôpitaux cliniques "
      + "écoles magasins gares rues routes villes villages quartiers véhicules voitures bus trains ambulances hélicoptères équipes "
      + "services agences organisations tirs balles explosions attaques attentats bombes engins armes salles étages lits langues "
      + "communiqués appels "
      + "países naciones nacionalidades familias hogares parejas lugares sitios puntos edificios casas viviendas hospitales clínicas "
      + "escuelas colegios tiendas estaciones calles carreteras ciudades pueblos barrios vehículos coches autobuses trenes "
      + "ambulancias helicópteros equipos servicios agencias organizaciones disparos balas explosiones ataques atentados bombas "
      + "artefactos armas salas plantas camas idiomas comunicados llamadas "
      + "دول دولة بلدان بلدا جنسيات جنسية عائلات عائلة أسر أسرة أماكن مواقع مبان مباني مبنى بيوت منازل منزلا مستشفيات مستشفى "
      + "عيادات مدارس مدرسة محلات محطات شوارع طرق مدن مدينة قرى أحياء مركبات سيارات سيارة حافلات قطارات إسعاف فرق فريقا وكالات "
      + "طلقات رصاصات انفجارات هجمات قنابل أسلحة غرف طوابق أسرة لغات بيانات مكالمات")
}
