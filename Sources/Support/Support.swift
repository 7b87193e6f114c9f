// The room Support.
