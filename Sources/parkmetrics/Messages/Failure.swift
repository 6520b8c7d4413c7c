import Glibc
import SpreadsheetFiles

/// What the program answers to the shell; the numbers are those of sysexits.h.
enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  /// Done, and there are findings that the user asked to fail on.
  case findings = 1
  case usage = 64
  case badData = 65
  case missingInput = 66
  case defect = 70
  case cannotCreate = 73
  case inputOutput = 74
  /// Another run holds the lock.
  case locked = 75
  /// A job file, a store or the user's own lexicon cannot be used as it is.
  case configuration = 78
}

/// An error that ends the program: what is wrong, where, and what to do.
struct Failure: Error {
  let code: ExitCode
  let wording: Wording

  static func missingInput(_ path: String) -> Failure {
    Failure(
      code: .missingInput,
      wording: Wording(
        zh: "没有这个文件或文件夹：\(path)；请检查路径",
        en: "no such file or folder: \(path); check the path"))
  }

  static func missingDefaultInput(_ path: String) -> Failure {
    Failure(
      code: .missingInput,
      wording: Wording(
        zh: "没有指定输入，这里也没有文件夹 \(path)；请写明文件或文件夹，或用 - 读标准输入",
        en: "no input given, and there is no folder \(path) here;"
          + " name files or folders, or - for standard input"))
  }

  static func unreadable(_ path: String, reason: String) -> Failure {
    Failure(
      code: .inputOutput,
      wording: Wording(
        zh: "无法读取 \(path)：\(reason)；请检查权限",
        en: "cannot read \(path): \(reason); check its permissions"))
  }

  static func noTexts(_ folder: String) -> Failure {
    Failure(
      code: .missingInput,
      wording: Wording(
        zh: "文件夹 \(folder) 里没有 .txt 或 .md 文件；请换一个文件夹",
        en: "no .txt or .md file in the folder \(folder); name another folder"))
  }

  static func nothingRead(skipped: Int) -> Failure {
    Failure(
      code: .badData,
      wording: Wording(
        zh: "\(skipped) 个文件都未能读取，没有结果；原因见上",
        en: "none of \(skipped) \(skipped == 1 ? "document" : "documents") could be read,"
          + " so there is no result; the reasons are above"))
  }

  static func cannotCreate(_ path: String, errno code: Int32) -> Failure {
    Failure(
      code: .cannotCreate,
      wording: Wording(
        zh: "无法创建 \(path)：\(systemReason(code))；请换一个位置，或检查权限",
        en: "cannot create \(path): \(systemReason(code));"
          + " choose another place, or check its permissions"))
  }

  static func cannotWrite(_ path: String, errno code: Int32) -> Failure {
    Failure(
      code: .inputOutput,
      wording: Wording(
        zh: "写入 \(path) 失败：\(systemReason(code))；请检查磁盘空间后重试",
        en: "cannot write \(path): \(systemReason(code)); check the free space and try again"))
  }

  static func badData(_ description: String) -> Failure {
    Failure(code: .badData, wording: Wording(description))
  }
}

extension Failure {
  /// A workbook that can't be written.
  init(_ error: SpreadsheetError) {
    switch error {
    case .temporaryFile(let path, let code):
      self = .cannotWrite(path, errno: code)
    default:
      self.init(
        code: .cannotCreate,
        wording: Wording(
          zh: "无法写成 XLSX：\(error)；请减少园区或指标，或改用 CSV",
          en: "cannot write XLSX: \(error); select fewer parks or indicators, or write CSV"))
    }
  }
}

/// The system's words for an error number.
func systemReason(_ code: Int32) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
