import Foundation

let folder = FileManager.default.temporaryDirectory.appending(path: "lunch-club-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }

let modules = CommandLine.arguments.dropFirst().first ?? "Modules"
let club = try Club(modules: modules, record: folder.appending(path: "record.sqlite").path)

let ada = try await club.administrator()
let (table, code) = try await club.table(named: "Table by the window", by: ada)

let mei = try await club.engine.join(code: code, name: "Mei", pin: "204816")
print(try await club.progress(of: mei))

let first = try await club.next(for: mei)
try await club.engine.viewed(first, by: try await club.visit(mei))

let second = try await club.next(for: mei)
print(try await club.choose("A peer network", in: second, as: mei, key: "first try"))
print(try await club.choose("A peer support arrangement", in: second, as: mei, key: "second try"))
print(try await club.choose("A peer support arrangement", in: second, as: mei, key: "second try"))
try await club.engine.viewed(second, by: try await club.visit(mei))
print(try await club.progress(of: mei))

for line in try await club.report(on: table, for: ada) { print(line) }
