import Reports
import Studies

/// For tables whose words are not what is tested.
let english = LanguageCode.english.tableWords(of: nil)
