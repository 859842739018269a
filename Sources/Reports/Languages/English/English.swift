import Studies

struct English: Language {
  let code = LanguageCode.english
  let names: Names
}
