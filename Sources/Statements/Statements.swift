// The room Statements.
