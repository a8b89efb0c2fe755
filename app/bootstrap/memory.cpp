#include "app/bootstrap/memory.h"

#include <malloc.h>

namespace purser {

void keepMemorySmall()
{
    // Each thread would get a heap of its own and keep what its largest answer from the database took.
    mallopt(M_ARENA_MAX, 2);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
}

} // namespace purser
