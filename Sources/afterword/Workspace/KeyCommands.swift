import ArgumentParser
import Incidents
import Operations

/// `afterword key …`
struct KeyCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Make, list and revoke the keys with which officers sign.",
    subcommands: [Create.self, Vouch.self, List.self, Revoke.self])

  struct Create: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "create",
      abstract: "Make a signing key for an officer on this machine.",
      discussion: """
        The private half stays on this machine, outside the workspace; the public half is registered in the journal. A newer key takes \
        the place of the older one; what the older one signed stays valid. The first key of somebody who joins while an incident is \
        running, or after a revocation, counts only when a lead, commander or administrator who was there before has vouched for it.

        Example:
          afterword key create police-press --as police-press
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The officer whose key it is.") var holder: String

    func run(_ context: CommandContext) async throws {
      let key = try await context.operations.createKey(for: OfficerID(holder), try context.act())
      let waits = try await context.operations.keyRegister().current(for: OfficerID(holder))?.waitsForVoucher ?? false
      context.output.result(["officer": holder, "publicKey": key]) {
        waits
          ? "\(holder) has a key on this machine, which is new to everybody: the person joined while an incident is running, or the key "
            + "before it was revoked. Nothing that it signs counts until somebody who was there before vouches for it. "
            + "Public key: \(key)\nNext: afterword key vouch \(holder) --as LEAD"
          : "\(holder) can sign on this machine. Public key: \(key)"
      }
    }
  }

  struct Vouch: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "vouch",
      abstract: "Vouch for the key of an officer who joined while an incident was running.",
      discussion: """
        Speak with the person first, and let the person read out the public key. Your word is signed and stays on record.

        Example:
          afterword key vouch night-press --as duty-lead
        """)
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The officer whose key it is.") var holder: String

    func run(_ context: CommandContext) async throws {
      let act = try context.act()
      let key = try await context.operations.vouch(for: OfficerID(holder), act)
      context.output.result(["officer": holder, "publicKey": key]) {
        "\(act.officer.name) vouches for the key of \(holder), who can sign from now on."
      }
    }
  }

  struct List: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the officers' public keys.", discussion: "Example:\n  afterword key list --format json")
    @OptionGroup var options: WorkspaceOptions

    struct Row: Encodable {
      let officer: OfficerID
      let publicKey: String
      let registeredAt: Moment
      let revokedAt: Moment?
      let isHeldHere: Bool
      let waitsForVoucher: Bool
    }

    func run(_ context: CommandContext) async throws {
      let offset = context.operations.workspace.configuration.offset
      let register = try await context.operations.keyRegister()
      let rows = register.keys.map { key in
        Row(
          officer: key.officer, publicKey: key.publicKey, registeredAt: key.registeredAt, revokedAt: key.revokedAt,
          isHeldHere: key.revokedAt == nil && context.operations.keyring.holdsSigningKey(of: key.officer),
          waitsForVoucher: key.waitsForVoucher)
      }
      context.output.result(rows) {
        var table = Table("OFFICER", "STATE", "HERE", "SINCE", "PUBLIC KEY")
        for row in rows {
          table.add(
            row.officer.rawValue, row.revokedAt != nil ? "revoked" : row.waitsForVoucher ? "not vouched for" : "valid",
            row.isHeldHere ? "yes" : "no",
            row.registeredAt.formatted(offset), row.publicKey)
        }
        return table.text(
          style: context.output.style, whenEmpty: "No key is registered. Make one with “afterword key create OFFICER”.")
      }
    }
  }

  struct Revoke: WorkspaceCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke",
      abstract: "Revoke an officer's key, for example after a lost laptop.",
      discussion: "Example:\n  afterword key revoke police-press --reason \"Laptop lost\" --as admin")
    @OptionGroup var options: WorkspaceOptions
    @Argument(help: "The officer whose key it is.") var holder: String
    @Option(help: "Why; it becomes part of the record.") var reason: String

    func run(_ context: CommandContext) async throws {
      try await context.operations.revokeKey(of: OfficerID(holder), reason: reason, try context.act())
      context.output.result(["officer": holder, "state": "revoked"]) {
        "The key of \(holder) is revoked. What is public stays signed; a yes to a statement that is not public yet counts no more, and is "
          + "given again with a new key: afterword key create \(holder)"
      }
    }
  }
}
