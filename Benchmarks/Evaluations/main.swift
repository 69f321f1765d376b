import Bundles

// Before anything else: a worker has to be alone in its process when it locks it down.
if CommandLine.arguments.dropFirst() == ["worker"] { BundleWorker.serve(locksIn: true) }
await Measurement.start()
