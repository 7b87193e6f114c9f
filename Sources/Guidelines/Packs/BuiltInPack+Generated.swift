enum BuiltInPack { static let text = "afterword-rules 1\n0\n" }
