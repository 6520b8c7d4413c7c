import NumericExtraction

extension Failure {
  /// The failure of a run whose inputs can't be found.
  init(_ error: InputError) {
    switch error {
    case .notFound(let path): self = .missingInput(path)
    case .noTexts(let folder): self = .noTexts(folder)
    case .unreadable(let path, let reason): self = .unreadable(path, reason: reason)
    case .changedWhileRead(let path):
      self = Failure(code: .inputOutput, wording: Wording("\(path): ") + error.reason)
    case .invalidDocumentTable(let path, let line, let cause):
      self = .badData("\(path):\(line): \(cause)")
    }
  }
}

extension InputError {
  /// Why a document that was found is left out, and what to do.
  var reason: Wording {
    switch self {
    case .unreadable(_, let reason):
      Wording(
        zh: "无法读取（\(reason)）；请检查权限", en: "cannot be read (\(reason)); check its permissions")
    case .changedWhileRead:
      Wording(
        zh: "读取时文件变短；请在没有程序写入它时重试",
        en: "it became shorter while it was read; run again when nothing writes to it")
    case .notFound:
      Wording(zh: "运行中文件已消失；请重试", en: "it has gone since the run began; run again")
    case .noTexts, .invalidDocumentTable:
      Wording("\(self)")
    }
  }
}

extension Wording {
  /// Why bytes are not a readable document, or nil where they are one.
  init?(whyUndecodable bytes: [UInt8], as encoding: TextEncoding?) {
    do throws(DecodingError) {
      _ = try DecodedText(decoding: bytes, as: encoding)
      return nil
    } catch {
      self.init(zh: error.chineseDescription, en: error.description)
    }
  }
}

extension DecodingError {
  /// The cause and the remedy, as `description` says them in English.
  fileprivate var chineseDescription: String {
    switch self {
    case .empty: "文件是空的；请删除或补上内容"
    case .tooLarge: "文件大于 4 GiB；请拆分"
    case .binary(let offset): "第 \(offset) 字节不是文字（二进制文件？）；请转换为纯文本"
    case .invalidUTF8(let offset):
      "第 \(offset) 字节不是有效的 UTF-8，也看不出是 GB18030；请转换为 UTF-8，或用 --encoding 指明编码"
    case .invalidGB18030(let offset):
      "第 \(offset) 字节不是有效的 GB18030；请检查编码，或转换为 UTF-8"
    case .invalidUTF16(let offset):
      "第 \(offset) 字节不是有效的 UTF-16；请检查编码，或转换为 UTF-8"
    case .conversionUnavailable(let encoding):
      "本系统的 iconv 不能读 \(encoding.rawValue)；请转换为 UTF-8"
    }
  }
}
