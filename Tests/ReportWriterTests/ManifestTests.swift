@testable import ReportWriter
import Testing

@Suite("SHA-256 (FIPS 180-4)")
struct SHA256Tests {
  @Test(
    "examples of NIST",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func examples(_ text: String, _ digest: String) {
    #expect(SHA256.hexDigest(of: text.utf8) == digest)
  }

  @Test("a million times a, in pieces of any size")
  func millionTimesA() {
    var hash = SHA256()
    var fed = 0
    for size in [1, 63, 64, 65, 999, 100_000, 898_808] {
      hash.update(repeatElement(UInt8(ascii: "a"), count: size))
      fed += size
    }
    #expect(fed == 1_000_000)
    #expect(
      hash.hexDigest() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("a digest in between changes nothing")
  func digestInBetween() {
    var hash = SHA256()
    hash.update("ab".utf8)
    _ = hash.digest()
    hash.update("c".utf8)
    #expect(hash.hexDigest() == SHA256.hexDigest(of: "abc".utf8))
  }
}

@Suite("JSON")
struct JSONTextTests {
  @Test("quotes, controls and line separators are escaped; Chinese stays")
  func escaping() {
    var json = JSONText()
    json.value("高新区\"\\/\n\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}😀")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #""高新区\"\\/\n\t\u0000\u001f\u007f\u0085\u2028\u2029😀""#)
  }

  @Test("an escape is found wherever it stands among plain bytes", arguments: 0..<24)
  func escapesAnywhere(position: Int) {
    for (character, escape) in [
      ("\"", "\\\""), ("\n", "\\n"), ("\u{85}", "\\u0085"), ("\u{2028}", "\\u2028"),
    ] {
      let (front, back) = (String(repeating: "a", count: position), "高新区，\u{2019}Â")
      var json = JSONText()
      json.value(front + character + back)
      #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\(front)\(escape)\(back)\"")
    }
  }

  @Test("a line of JSONL has the fields of the CSV, in their order")
  func sameFieldsAsColumns() {
    let measurement = figure(
      "东山高新区", "gdp", "30亿", "元", .money, bound: .lessThan, phrase: "生产总值", at: 7)
    var (line, expected) = (JSONText(), JSONText())
    line.value(measurement)
    expected.object { json in
      for column in DataColumn.measurement {
        switch column.value(measurement) {
        case .text(let text): json.member(column.name, text)
        case .integer(let number): json.member(column.name, number)
        case .decimal(let number, _): json.member(column.name, number.description)
        case .missing: json.member(column.name, column.type == .string ? "" : nil)
        }
      }
    }
    #expect(line.bytes == expected.bytes)
  }

  @Test("members keep their order, compact and indented")
  func layouts() {
    func write(_ layout: JSONText.Layout) -> String {
      var json = JSONText(layout: layout)
      json.object {
        $0.member("z", "一")
        $0.member("a", 2)
        $0.member("none", nil)
        $0.key("list")
        $0.array {
          $0.value(1)
          $0.object { _ in }
          $0.array { _ in }
        }
        $0.key("yes")
        $0.value(true)
      }
      json.endLine()
      return String(decoding: json.bytes, as: UTF8.self)
    }
    #expect(write(.compact) == #"{"z":"一","a":2,"none":null,"list":[1,{},[]],"yes":true}"# + "\n")
    #expect(
      write(.indented) == """
        {
          "z": "一",
          "a": 2,
          "none": null,
          "list": [
            1,
            {},
            []
          ],
          "yes": true
        }

        """)
  }

  @Test("近30亿元 as a line of JSONL: decimals are strings, the open end is null")
  func measurement() {
    var json = JSONText()
    json.value(
      figure("东山高新区", "gdp", "30亿", "元", .money, bound: .lessThan, phrase: "生产总值", at: 7))
    #expect(
      String(decoding: json.bytes, as: UTF8.self) == #"""
        {"document":"a.txt","article":1,"start":7,"end":11,"text":"30亿元","value":"3000000000",\#
        "low":null,"high":"3000000000","bound":"<","unit":"元","kind":"money","direction":"",\#
        "basis":"","status":"actual","park":"东山高新区","scope":"park","indicator":"生产总值",\#
        "indicator_id":"gdp","dimension":"other","period":"2023","sentence":"一句话。",\#
        "confidence":90}
        """#)
  }
}
