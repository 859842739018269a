import Studies

struct Korean: Language {
  let code = LanguageCode.korean
  let names: Names
}
