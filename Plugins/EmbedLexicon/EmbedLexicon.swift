import Foundation
import PackagePlugin

/// Has the lexicon of the tables in `CLexiconTables` compiled, as a Swift source of the target. It is
/// made anew whenever `lexicon-compiler` is, in which the tables are embedded.
@main
struct EmbedLexicon: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let source = context.pluginWorkDirectoryURL.appending(path: "CompiledLexicon.swift")
    return [
      .buildCommand(
        displayName: "Compiling the lexicon",
        executable: try context.tool(named: "lexicon-compiler").url,
        arguments: [source.path(percentEncoded: false)], outputFiles: [source])
    ]
  }
}
