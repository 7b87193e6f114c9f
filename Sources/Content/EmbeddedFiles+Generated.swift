// Made by “make generate” from the files it names. Change those, not this.

let embeddedFiles: [EmbeddedFile] = []
