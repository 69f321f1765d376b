internal import ActivityKit
internal import Authoring

/// The reference of the view language for whoever writes a bundle, in Markdown, derived from the declarations.
public struct ViewReference: Sendable {
  /// The whole page.
  public let text: String

  public init() {
    let reference = DocumentCheck(root: ViewLanguage.view, blocks: ViewLanguage.controls.map(\.schema)).reference(
      opening: Self.opening)
    text = reference.text
  }

  private static let opening = """
    # Reference of the view language

    This page is derived from the declarations; a test holds it to them.

    `view.mustache` of a bundle makes a view: controls, one after the other, without an element around them. Words of the
    author and of the bundle stand in it as `{{name}}`. There is no other element than these: no HTML, no script, no style.
    `<see>` is for modules alone: a bundle does not know the modules around it.
    [Making an activity type](plugins.md) shows how a bundle is made.

    A field's values come back under its name. A picture or a sound is a file of the bundle; its name is written with its
    folder. Where a value of `src` is one that the author of a definition wrote in an attribute of the type `picture` or
    `sound`, it is a file beside the module.
    """
}
