// A library needs a source of its own; what matters here are the compiled translations beside it.
namespace purser {
}
