#pragma once

class QApplication;

namespace purser::bench {

/// Something measured in a process of its own, because it is about a fresh process: memory, first paint. The program
/// runs it as `bench --child NAME`; the answer is what it prints.
struct ChildRegistration {
    ChildRegistration(const char *name, int (*run)(QApplication &));
};

} // namespace purser::bench

#define PURSER_BENCH_CHILD(name, run) static const purser::bench::ChildRegistration childRegistration_##run(name, run);
