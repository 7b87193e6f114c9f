#ifndef CSPAWN_H
#define CSPAWN_H

#include <spawn.h>

// Two calls of glibc that Swift does not see, for they are declared for GNU sources only.

/// The child starts in this folder.
int child_changes_folder(posix_spawn_file_actions_t *_Nonnull actions, const char *_Nonnull path);
/// The child gets none of our open files from this number on.
int child_closes_from(posix_spawn_file_actions_t *_Nonnull actions, int first);

#endif
