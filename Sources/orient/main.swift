import OrientCommand

// Before anything else: what follows starts threads, and a worker has to be alone in its process when it locks it down.
OrientCommand.serveIfWorker()
await OrientCommand.start()
