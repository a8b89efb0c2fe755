namespace purser { }
