// The room Guidelines.
