import Dispatch

/// Does work that blocks for long on a thread of its own: those of Swift's pool are for work that goes on.
func blocking<Value: Sendable>(
  _ operation: String, _ work: @escaping @Sendable () throws -> Value
) async throws(StoreError) -> Value {
  let result = await withCheckedContinuation { waiter in
    DispatchQueue.global().async { waiter.resume(returning: Result { try work() }) }
  }
  do {
    return try result.get()
  } catch {
    throw StoreError(error, during: operation)
  }
}
