#ifndef CMEMORY_H
#define CMEMORY_H

/// Makes the program ask the system for memory seldom, and in large pages where there are any; does nothing where the C library has no
/// such settings. To be called before the first thread is begun.
void cmemory_ask_seldom(void);

#endif
