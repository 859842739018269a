import Reports
import Testing

/// Particles follow the sound before them: 한글 맞춤법, and for foreign words 외래어 표기법.
@Suite struct ParticleTests {
  @Test(arguments: [
    ("대한민국", "대한민국은"), ("미국", "미국은"), ("캐나다", "캐나다는"), ("베트남", "베트남은"), ("연산 자원", "연산 자원은"),
    // Digits as they are read: 영, 일, 이, 삼 …; 십, 백, 만, 억, 조.
    ("2025", "2025는"), ("8", "8은"), ("3", "3은"), ("10", "10은"), ("260,000", "260,000은"),
    ("1,000,000,000,000", "1,000,000,000,000는"),
    ("0.36", "0.36은"), ("1.5", "1.5는"), ("50 %", "50 %는"),
    // Letters by name, words as in Hangul: 에이아이, 오이시디, 알, 엘; 넷, 픽, 업, 덴마크, 마이크로소프트, 구글, 프랑스.
    ("AI", "AI는"), ("OECD", "OECD는"), ("LLM", "LLM은"), ("HTML", "HTML은"), ("Google", "Google은"),
    ("Microsoft", "Microsoft는"), ("Denmark", "Denmark는"), ("France", "France는"), ("Berlin", "Berlin은"),
    ("Netflix", "Netflix는"), ("Startup", "Startup은"), ("Beijing", "Beijing은"),
    // What stands in brackets or marks is not pronounced with the word.
    ("독일(3위)", "독일(3위)은"), ("“인재”", "“인재”는"), ("G2(미국·중국)", "G2(미국·중국)는"),
  ])
  func topic(word: String, expected: String) {
    #expect(Particle.topic.after(word) == expected)
  }

  @Test func everyParticle() {
    #expect(Particle.subject.after("독일") == "독일이" && Particle.subject.after("호주") == "호주가")
    #expect(Particle.object.after("방법") == "방법을" && Particle.object.after("가중치") == "가중치를")
    #expect(Particle.with.after("중국") == "중국과" && Particle.with.after("호주") == "호주와")
    // ㄹ takes 로.
    #expect(Particle.by.after("독일") == "독일로" && Particle.by.after("중국") == "중국으로")
    #expect(Particle.by.after("호주") == "호주로" && Particle.by.after("8") == "8로" && Particle.by.after("10") == "10으로")
  }

  @Test func whatCannotBeReadHasBothForms() {
    #expect(Particle.topic.after("北京") == "北京은(는)" && Particle.topic.after("") == "은(는)")
  }
}
