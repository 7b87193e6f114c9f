#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Operations {
  /// What the other folders of Operations know about being ready: channels, playbooks, templates. Each adds its checks here.
  func sliceChecks() async -> [Diagnosis.Check] {
    supportChecks() + playbookChecks() + letterheadChecks() + pronunciationChecks()
      + (await channelChecks(reader: WorkspaceSecrets(self, environment: ProcessInfo.processInfo.environment)))
  }
}
