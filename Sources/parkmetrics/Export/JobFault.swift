import Measurements

/// Something wrong in a job file.
struct JobFault {
  /// Where: `output`, `selection.parks[2]`; "" is the file as a whole.
  let place: String
  let cause: Wording

  init(_ place: String, _ cause: Wording) {
    self.place = place
    self.cause = cause
  }
}

/// All that is wrong in a job file.
struct JobFaults: Error {
  let path: String
  let faults: [JobFault]

  /// Each fault as `file: place: cause`.
  var wordings: [Wording] {
    faults.map { Wording("\(path): " + ($0.place.isEmpty ? "" : "\($0.place): ")) + $0.cause }
  }
}

extension JobValueKind {
  /// What is wrong with a value at a place. Every key that is missing or unknown, and every value
  /// that is refused, is told.
  func faults(in value: JSONValue, at place: String) -> [JobFault] {
    switch (self, value) {
    case (.object(let keys), .object(let members)):
      return Self.faults(in: members, keys, at: place)
    case (.list(let element, let atLeast), .list(let values)):
      guard values.count >= atLeast else {
        let cause = Wording(zh: "至少要有 \(atLeast) 项", en: "needs \(atLeast) or more values")
        return [JobFault(place, cause)]
      }
      return values.enumerated().flatMap { index, value in
        element.faults(in: value, at: "\(place)[\(index)]")
      }
    case (.text(let form), .text(let text)):
      return form.fault(in: text).map { [JobFault(place, $0)] } ?? []
    case (.choice(let allowed), .text(let text)):
      guard !allowed.contains(text) else { return [] }
      let expected = allowed.joined(separator: ", ")
      let cause = Wording(
        zh: "\(text) 无效，应为：\(expected)", en: "\(text) is none of: \(expected)")
      return [JobFault(place, cause + meant(text, among: allowed))]
    case (.count(let range), .integer(let number)) where range.contains(number):
      return []
    default:
      return [JobFault(place, expectation)]
    }
  }

  private static func faults(
    in members: [String: JSONValue], _ keys: [JobKey], at place: String
  ) -> [JobFault] {
    func inner(_ name: String) -> String { place.isEmpty ? name : "\(place).\(name)" }
    var faults: [JobFault] = []
    for key in keys {
      if let value = members[key.name] {
        faults += key.value.faults(in: value, at: inner(key.name))
      } else if key.isRequired {
        faults.append(
          JobFault(inner(key.name), Wording(zh: "缺少；", en: "is missing: ") + key.purpose))
      }
    }
    let names = keys.map(\.name)
    for name in members.keys.sorted() where name != "//" && !names.contains(name) {
      faults.append(
        JobFault(
          inner(name),
          Wording(zh: "没有这个键", en: "no such key") + meant(name, among: names)))
    }
    return faults
  }

  private var expectation: Wording {
    switch self {
    case .object: Wording(zh: "应为对象 {…}", en: "takes an object {…}")
    case .text, .choice: Wording(zh: "应为文字 \"…\"", en: "takes a text \"…\"")
    case .list: Wording(zh: "应为列表 […]", en: "takes a list […]")
    case .count(let range):
      Wording(
        zh: "应为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
        en: "takes a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}

extension JobValueKind.TextForm {
  fileprivate func fault(in text: String) -> Wording? {
    switch self {
    case .any: return text.isEmpty ? Wording(zh: "是空的", en: "is empty") : nil
    case .name: return JobPath.faultInName(text)
    case .path: return JobPath.fault(in: text)
    case .exportName: return JobPath.faultInExportName(text)
    case .date:
      switch PartialDate(text)?.part {
      case .year, .month, .day: return nil
      case .half, .quarter, nil:
        return Wording(
          zh: "\(text) 不是日期 YYYY、YYYY-MM 或 YYYY-MM-DD",
          en: "\(text) is no date YYYY, YYYY-MM or YYYY-MM-DD")
      }
    }
  }
}

/// `; did you mean …?`, where a word is near one that is allowed.
private func meant(_ word: String, among candidates: [String]) -> Wording {
  guard let candidate = suggestion(for: word, among: candidates) else { return Wording("") }
  return Wording(zh: "；是否指 \(candidate)？", en: "; did you mean \(candidate)?")
}
