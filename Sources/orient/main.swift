import OrientCommand

await OrientCommand.start()
