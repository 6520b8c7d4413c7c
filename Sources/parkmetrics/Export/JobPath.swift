import Glibc

/// Paths and names of a job file.
enum JobPath {
  /// Why a path is refused, or nil. A path that is not absolute lies beneath the folder of the job
  /// file and cannot leave it; whoever means another place writes the absolute path.
  static func fault(in path: String) -> Wording? {
    if path.isEmpty { return Wording(zh: "路径是空的", en: "the path is empty") }
    if path.utf8.contains(0) { return Wording(zh: "路径里有 NUL", en: "a NUL stands in the path") }
    if path == "-" {
      return Wording(
        zh: "任务不能读标准输入", en: "a job cannot read standard input; name files or folders")
    }
    if path.split(separator: "/").contains("..") {
      return Wording(
        zh: "路径不能含 ..；请写绝对路径", en: ".. leads out of its folder; write an absolute path")
    }
    return nil
  }

  /// The path, if need be beneath the folder of the job file.
  static func resolve(_ path: String, beside file: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let slash = file.lastIndex(of: "/") else { return path }
    return String(file[...slash]) + path
  }

  /// Why a text is no name, or nil.
  static func faultInName(_ name: String) -> Wording? {
    let isSound =
      (1...64).contains(name.unicodeScalars.count) && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
          || "-_.".unicodeScalars.contains(scalar)
      }
    guard !isSound else { return nil }
    return Wording(
      zh: "应为 1 至 64 个字母、汉字、数字、- _ .，且不以 . 开头",
      en: "takes 1 to 64 letters, digits, - _ . and does not begin with a point")
  }

  /// Why a text is no name of exports, or nil.
  static func faultInExportName(_ pattern: String) -> Wording? {
    var sample = pattern
    for field in ExportName.fields { sample = sample.replacing(field, with: "0") }
    if sample.contains(where: { $0 == "{" || $0 == "}" }) {
      return Wording(
        zh: "花括号里只能是 \(ExportName.fields.joined(separator: "、"))",
        en: "in braces stand only \(ExportName.fields.joined(separator: ", "))")
    }
    if pattern == ExportFolder.latestName {
      return Wording(
        zh: "latest 是指向最新一份的链接，请另起名",
        en: "latest is the link to the newest; choose another name")
    }
    return faultInName(sample)
  }
}

/// The name of an export, from the pattern of the job file.
enum ExportName {
  /// What changes from one export to the next.
  static let fields = ["{date}", "{time}", "{run}"]

  /// The name at a time, in the time zone of the machine.
  static func expand(_ pattern: String, at time: RunTime, run: Int) -> String {
    pattern.replacing("{date}", with: time.localDate).replacing("{time}", with: time.localTime)
      .replacing("{run}", with: "\(run)")
  }
}
