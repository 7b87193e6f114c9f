/// Whose rules about open proceedings a draft is read by.
public enum Jurisdiction: String, Sendable, Hashable, Codable, CaseIterable {
  /// England and Wales, Northern Ireland, Scotland: strict liability for contempt from the moment of an arrest
  /// (Contempt of Court Act 1981).
  case ukContempt = "uk-contempt"
  /// Members of the European Union: no public statement may present a suspect as guilty before a conviction
  /// (Directive (EU) 2016/343, article 4).
  case euPresumption = "eu-presumption"
  /// Federal cases of the United States: what the Department of Justice may and may not disclose (Justice Manual 1-7).
  case usDOJ = "us-doj"
  /// Nothing in particular: the presumption of innocence as everywhere.
  case generic
}
