// The room Playbooks.
