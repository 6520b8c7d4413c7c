import MeasurementStore

extension Failure {
  static func locked(_ store: String, holder: String) -> Failure {
    let who = holder.isEmpty ? "" : "(\(holder))"
    return Failure(
      code: .locked,
      wording: Wording(
        zh: "\(store)：另一次运行正在进行\(who)；请等它结束",
        en: "\(store): another run is under way\(who.isEmpty ? "" : " ")\(who); wait until it ends")
    )
  }

  static func inTheWay(_ path: String) -> Failure {
    Failure(
      code: .cannotCreate,
      wording: Wording(
        zh: "\(path) 不是链接，占住了位置；请移走它",
        en: "\(path) is no link and stands in the way; move it elsewhere"))
  }

  static func leadsOut(_ path: String) -> Failure {
    Failure(
      code: .configuration,
      wording: Wording(
        zh: "\(path) 经符号链接指向输入之外；请放入文件本身",
        en: "\(path) leads out of the inputs by a symbolic link; put the file itself there"))
  }

  static func countedAsFailure(_ condition: String, limit: Int, found: Int) -> Failure {
    Failure(
      code: .badData,
      wording: Wording(
        zh: "任务的 fail_if.\(condition) 为 \(limit)，实为 \(found)；未写报表，请检查输入或改动任务",
        en: "the job's fail_if.\(condition) is \(limit), found \(found); nothing was exported,"
          + " look at the inputs or change the job"))
  }

  /// The failure of a run whose store can't be used.
  init(_ error: StoreError) {
    switch error {
    case .notFound: self.init(code: .missingInput, wording: error.wording)
    case .foreign, .newer, .older, .otherJob:
      self.init(code: .configuration, wording: error.wording)
    case .corrupt: self.init(code: .badData, wording: error.wording)
    case .busy: self.init(code: .locked, wording: error.wording)
    case .cannotOpen: self.init(code: .cannotCreate, wording: error.wording)
    case .failed: self.init(code: .inputOutput, wording: error.wording)
    }
  }
}

extension StoreError {
  /// The cause and the remedy, in both languages.
  fileprivate var wording: Wording { Wording(zh: chineseDescription, en: description) }

  private var chineseDescription: String {
    switch self {
    case .notFound(let path): "\(path)：没有这个库；请检查路径，或先运行一次 export"
    case .foreign(let path): "\(path)：不是本程序的库，未作改动；请换一个文件"
    case .newer(let path, let version, let known):
      "\(path)：由更新的程序写成（结构 \(version)，本程序只识 \(known)）；请更新程序"
    case .older(let path, let version, let known):
      "\(path)：由更早的程序写成（结构 \(version)，本程序读 \(known)）；任务的下一次 export 会更新它"
    case .corrupt(let path, let detail):
      "\(path)：已损坏（\(detail)）；请移走它或恢复备份，下一次运行会由文章重建"
    case .otherJob(let path, let owner): "\(path)：属于任务 \(owner)；每个任务请用自己的库"
    case .busy(let path): "\(path)：另一个程序正在写入；请稍后再试"
    case .cannotOpen(let path, let reason): "\(path)：无法打开（\(reason)）；请检查文件夹和权限"
    case .failed(let path, let reason): "\(path)：读写失败（\(reason)）；请检查磁盘空间后重试"
    }
  }
}
