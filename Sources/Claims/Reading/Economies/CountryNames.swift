/// Names of countries and territories, for telling whether a study's entities are economies: those of ISO 3166-1, the
/// World Bank's, and common ones in English and Korean; in lower case, words apart by one blank.
enum CountryNames {
  static func contains(_ folded: String) -> Bool { all.contains(folded) }

  private static let all = Set(
    """
    afghanistan;albania;algeria;american samoa;andorra;angola;anguilla;antarctica;antigua and barbuda;argentina
    armenia;aruba;australia;austria;azerbaijan;bahamas;bahamas the;bahrain;bangladesh;barbados;belarus;belgium
    belize;benin;bermuda;bhutan;bolivia;bolivia plurinational state of;bonaire;bonaire sint eustatius and saba
    bosnia and herzegovina;botswana;bouvet island;brazil;british indian ocean territory;brunei;brunei darussalam
    bulgaria;burkina faso;burma;burundi;cabo verde;cambodia;cameroon;canada;cape verde;cayman islands
    central african republic;chad;chile;china;china mainland;chinese taipei;christmas island;cocos;colombia;comoros
    congo;congo dem rep;congo rep;congo the democratic republic of the;cook islands;costa rica;cote d ivoire
    croatia;cuba;curaçao;cyprus;czech republic;czechia;côte d ivoire;democratic republic of congo;denmark;djibouti
    dominica;dominican republic;dr congo;east timor;ecuador;egypt;egypt arab rep;el salvador;equatorial guinea
    eritrea;estonia;eswatini;ethiopia;falkland islands;faroe islands;fiji;finland;france;french guiana
    french polynesia;french southern territories;gabon;gambia;gambia the;georgia;germany;ghana;gibraltar;greece
    greenland;grenada;guadeloupe;guam;guatemala;guernsey;guinea;guinea bissau;guyana;haiti
    heard island and mcdonald islands;holy see;honduras;hong kong;hong kong sar china;hungary;iceland;india
    indonesia;iran;iran islamic rep;iran islamic republic of;iraq;ireland;isle of man;israel;italy;ivory coast
    jamaica;japan;jersey;jordan;kazakhstan;kenya;kiribati;korea;korea dem people s rep
    korea democratic people s republic of;korea rep;korea republic of;kosovo;kuwait;kyrgyz republic;kyrgyzstan
    lao pdr;lao people s democratic republic;laos;latvia;lebanon;lesotho;liberia;libya;liechtenstein;lithuania
    luxembourg;macao;macao sar china;macau;macedonia;madagascar;malawi;malaysia;maldives;mali;malta
    marshall islands;martinique;mauritania;mauritius;mayotte;mexico;micronesia;micronesia fed sts
    micronesia federated states of;moldova;moldova republic of;monaco;mongolia;montenegro;montserrat;morocco
    mozambique;myanmar;namibia;nauru;nepal;netherlands;new caledonia;new zealand;nicaragua;niger;nigeria;niue
    norfolk island;north korea;north macedonia;northern mariana islands;norway;oman;pakistan;palau;palestine
    palestine state of;panama;papua new guinea;paraguay;peru;philippines;pitcairn;poland;portugal;puerto rico;qatar
    romania;russia;russian federation;rwanda;réunion;saint barthélemy;saint helena
    saint helena ascension and tristan da cunha;saint kitts and nevis;saint lucia;saint martin
    saint pierre and miquelon;saint vincent and the grenadines;samoa;san marino;sao tome and principe;saudi arabia
    senegal;serbia;seychelles;sierra leone;singapore;sint maarten;slovak republic;slovakia;slovenia;solomon islands
    somalia;south africa;south georgia and the south sandwich islands;south korea;south sudan;spain;sri lanka
    st lucia;sudan;suriname;svalbard and jan mayen;swaziland;sweden;switzerland;syria;syrian arab republic;taiwan
    taiwan china;taiwan province of china;tajikistan;tanzania;tanzania united republic of;thailand;timor leste;togo
    tokelau;tonga;trinidad and tobago;tunisia;turkey;turkmenistan;turks and caicos islands;tuvalu;türkiye;uganda;uk
    ukraine;united arab emirates;united kingdom;united states;united states minor outlying islands;uruguay;usa
    uzbekistan;vanuatu;venezuela;venezuela bolivarian republic of;venezuela rb;viet nam;vietnam
    virgin islands british;virgin islands u s;wallis and futuna;west bank and gaza;western sahara;yemen;yemen rep
    zambia;zimbabwe;åland islands;그리스;남아프리카공화국;네덜란드;노르웨이;뉴질랜드;대만;대한민국;덴마크;독일;러시아;말레이시아;멕시코;미국;베트남;벨기에;브라질;사우디아라비아
    스웨덴;스위스;스페인;싱가포르;아랍에미리트;아르헨티나;아일랜드;영국;오스트리아;이스라엘;이집트;이탈리아;인도;인도네시아;일본;중국;체코;칠레;캐나다;콜롬비아;태국;터키;튀르키예;포르투갈;폴란드;프랑스
    핀란드;필리핀;한국;헝가리;호주;홍콩
    """.split { $0 == ";" || $0 == "\n" }.map(String.init))
}
