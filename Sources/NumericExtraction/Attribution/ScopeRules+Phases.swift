import Lexicon
import Measurements

/// Phases of zones and projects, and projects by the stage that they have come to.
extension ScopeRules {
  /// (某工业项目区规划总面积1500亩，)其中一期占地780亩: a phase of the zone that the paragraph speaks of, which is a
  /// part of it; but not one of a project or a firm's works.
  func phaseOfZone(in range: Range<Int>, of place: Place) -> Subject? {
    guard let phase = phase(beginning: range), !zones.main.isEmpty,
      Self.behindPhases.begin(phase.upperBound..<range.upperBound, in: units)
    else { return nil }
    let before = paragraph.paragraph.units.lowerBound..<phase.lowerBound
    guard
      paragraph.mentions(near: before).contains(where: {
        zones.mentions[$0].park?.isSame(as: zones.main) ?? false && !zones.mentions[$0].isPart
          && zones.mentions[$0].range.upperBound <= phase.lowerBound
      }),
      !paragraph.tokens(in: before, of: LexicalCategories(.subject)).contains(where: {
        names($0, .project) || names($0, .enterprise)
      }), measuredWork(in: before) == nil
    else { return nil }
    return Subject(range: phase, scope: .other, park: zones.main)
  }

  /// (一期项目去年投产；)二期总投资15亿元: a phase of the project or the firm's works that the paragraph speaks of.
  func phaseOfProject(in range: Range<Int>) -> Subject? {
    guard let phase = phase(beginning: range),
      case let behind = phase.upperBound..<range.upperBound,
      Self.behindProjectPhases.begin(behind, in: units)
    else { return nil }
    if Self.worksOfPhase.begin(behind, in: units) { return Subject(range: phase, scope: .project) }
    let before = paragraph.paragraph.units.lowerBound..<range.lowerBound
    let isOfProject = paragraph.tokens(in: before, of: LexicalCategories(.subject)).contains {
      names($0, .project) || names($0, .enterprise)
    }
    return isOfProject || knownFirm(in: before) != nil
      ? Subject(range: phase, scope: .project) : nil
  }

  /// 其中|一期, 目前|二期: the phase that a range begins with, of which it tells more.
  private func phase(beginning range: Range<Int>) -> Range<Int>? {
    let start =
      range.lowerBound
      + (words.length(of: .partOf, at: range.lowerBound, before: range.upperBound) ?? 0)
    guard start + 2 < range.upperBound, units[start].lexicalClass == .chineseDigit,
      units[start + 1] == "期"
    else { return nil }
    return start..<start + 2
  }

  private static let worksOfPhase = NameParts("工程", "项目", "厂房", "产线", "生产线")

  private static let behindProjectPhases = NameParts(
    "总投资", "投资", "计划投资", "计划总投资", "占地", "规划", "建成", "投产", "达产", "已", "将", "用地", "总建筑", "建筑面积", "产能",
    "于", "预计", "工程", "项目")

  private static let behindPhases = NameParts(
    "占地", "规划", "面积", "已", "用地", "总面积", "建成", "入驻", "开发", "总用地", "建设用地")

  /// 中创新航第三代电池项目奠基(，总投资100亿元): one project by its name, of which the clause says what it has come to.
  func workAtStage(in range: Range<Int>) -> Subject? {
    guard let stage = Self.stagesOfWorks.length(ending: range, in: units) else { return nil }
    let before = range.lowerBound..<range.upperBound - stage
    let end = before.upperBound - (Self.manners.length(ending: before, in: units) ?? 0)
    guard end - 6 >= range.lowerBound, units[end - 2] == "项", units[end - 1] == "目" else {
      return nil
    }
    var start = end - 2
    while start > range.lowerBound, isPartOfName(start - 1) { start -= 1 }
    guard end - 2 - start >= 4, !Self.classesOfProjects.occur(in: start..<end, of: units) else {
      return nil
    }
    return Subject(range: end - 2..<end, scope: .project)
  }

  private static let stagesOfWorks = NameParts(
    "奠基", "开工", "动工", "破土动工", "开工建设", "签约", "签约落户", "落户", "落地", "启动", "启动建设", "竣工", "竣工投产", "封顶",
    "投产",
    "投用", "建成投产", "开建")

  private static let manners = NameParts("正式", "顺利", "成功", "全面", "也", "已", "已经")

  private static let classesOfProjects = NameParts(
    "重点", "重大", "产业项目", "招商", "亿元", "批", "个", "集中", "等", "工业项目", "外资项目", "新项目", "各类", "类项目", "一项目")
}
