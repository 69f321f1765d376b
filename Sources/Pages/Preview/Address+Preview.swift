/// The paths of a preview, besides those of the pages that it shows.
extension Address {
  /// GET, with the query items `as` and `back`: as whom the pages are shown.
  public static let previewSeat = "/preview/as"
  /// POST (`back`): forgets what was answered.
  public static let previewForget = "/preview/forget"
  /// GET: every block and every activity type in every state.
  public static let previewGallery = "/preview/gallery"
  /// GET: tells a page, as server-sent events, which edition of the files there is.
  public static let previewEvents = "/preview/events"
}
