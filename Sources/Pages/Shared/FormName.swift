/// The names of the hidden fields that forms carry. A plugin's control can't have the name of `key`: controls' names
/// begin with a letter.
public enum FormName {
  /// The token that shows that a form came from one of our pages: in every form.
  public static let token = "csrf"
  /// The key that makes a repeated POST of an answer count once: in the form of an activity.
  public static let key = ".key"
  /// An edit of what is not sent yet: the name of the buttons that make one.
  public static let edit = ".edit"
  /// The version of the plugin that made the form of an activity, where another one can take its place.
  public static let version = ".version"
  /// There where an activity that was finished is begun anew.
  public static let again = ".again"
}
