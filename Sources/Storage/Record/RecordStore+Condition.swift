extension RecordStore {
  public var condition: StoreCondition { driver.condition }
  public var conditions: AsyncStream<StoreCondition> { driver.conditions }
  public func tryToWrite() async throws(StoreError) { try await driver.tryToWrite() }
  public func inspect(within limit: Duration?) async throws(StoreError) -> Inspection {
    try await driver.inspect(within: limit)
  }
}
