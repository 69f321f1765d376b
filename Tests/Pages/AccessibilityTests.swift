import Pages
import Testing

@Suite("Every page, for everybody")
struct AccessibilityTests {
  let pages: [(name: String, markup: MarkupScanner)]

  init() throws {
    pages = try Fixtures.pages(Site()).map { ($0.name, MarkupScanner($0.html)) }
  }

  @Test("elements are nested well")
  func nesting() {
    for page in pages { #expect(page.markup.problems.isEmpty, "\(page.name)") }
  }

  @Test("every input has a label, and every group of choices a legend")
  func labels() {
    for page in pages {
      let labelled = Set(page.markup.named("label").compactMap { $0.attributes["for"] })
      for input in page.markup.named("input", "select", "textarea") where input.attributes["type"] != "hidden" {
        let isLabelled = input.ancestors.contains("label") || labelled.contains(input.attributes["id"] ?? "")
        #expect(isLabelled, "\(page.name): \(input)")
        // One statement to tick is no group: its label says all.
        let same = page.markup.named("input").count { $0.attributes["name"] == input.attributes["name"] }
        if input.attributes["type"] == "radio" || input.attributes["type"] == "checkbox" && same > 1 {
          #expect(input.ancestors.contains("fieldset"), "\(page.name): \(input)")
        }
      }
      #expect(page.markup.named("fieldset").count == page.markup.named("legend").count, "\(page.name)")
    }
  }

  @Test("ids are unique, and what refers to an id finds it")
  func references() {
    for page in pages {
      let ids = page.markup.tags.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(page.name): \(ids.sorted())")
      for tag in page.markup.tags {
        let references = ["for", "aria-labelledby", "aria-describedby"].compactMap { tag.attributes[$0] }
          .flatMap { $0.split(separator: " ").map(String.init) }
        for reference in references { #expect(ids.contains(reference), "\(page.name): \(reference)") }
        if let link = tag.attributes["href"], link.hasPrefix("#") {
          #expect(ids.contains(String(link.dropFirst())), "\(page.name): \(link)")
        }
      }
    }
  }

  @Test("a page has one main heading, one main part, a language and a way past the header")
  func structure() {
    for page in pages {
      #expect(page.markup.named("h1").count == 1, "\(page.name)")
      #expect(page.markup.named("main").count == 1, "\(page.name)")
      #expect(page.markup.named("html").first?.attributes["lang"] == (page.name.hasSuffix("-es") ? "es" : "en"))
      let first = page.markup.named("a").first
      #expect(first?.attributes["href"] == "#main", "\(page.name)")
    }
  }

  @Test("headings go down one level at a time")
  func headings() {
    for page in pages {
      let levels = page.markup.named("h1", "h2", "h3", "h4").compactMap { Int($0.name.dropFirst()) }
      for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1, "\(page.name): \(levels)") }
    }
  }

  @Test("every form that posts carries the token, and one that asks does not: it would stand in the address")
  func tokens() {
    for page in pages {
      let all = page.markup.named("form")
      let forms = all.filter { $0.attributes["role"] != "search" }
      #expect(all.allSatisfy { ($0.attributes["role"] == "search") == ($0.attributes["method"] == "get") })
      let tokens = page.markup.named("input").filter { $0.attributes["name"] == "csrf" }
      #expect(forms.count == tokens.count, "\(page.name)")
      #expect(forms.allSatisfy { $0.attributes["method"] == "post" }, "\(page.name)")
      #expect(tokens.allSatisfy { $0.attributes["value"] == "csrf-token" }, "\(page.name)")
    }
  }

  @Test("nothing inline that the content security policy forbids, and no script but our own file")
  func policy() {
    for page in pages {
      for tag in page.markup.tags {
        #expect(!["style", "iframe", "object"].contains(tag.name), "\(page.name)")
        #expect(tag.name != "script" || tag.attributes["src"] == Site.scanningScript.path, "\(page.name)")
        for (name, value) in tag.attributes {
          #expect(name != "style" && !name.hasPrefix("on") && !value.hasPrefix("data:"), "\(page.name): \(tag)")
        }
      }
    }
  }

  @Test("pictures say what they show, and drawn signs are hidden")
  func pictures() {
    for page in pages {
      for image in page.markup.named("img") { #expect(image.attributes["alt"] != nil) }
      for drawing in page.markup.named("svg") { #expect(drawing.attributes["aria-hidden"] == "true") }
    }
  }

  @Test("a problem is said in the title, in a summary that takes the focus, and at its field")
  func problems() throws {
    let page = try #require(pages.first { $0.name == "section-refused" }?.markup)
    #expect(page.text.contains("Please check: Wait, and mean it"))
    let summaries = page.tags.filter { $0.attributes["class"] == "problems" }
    #expect(summaries.count == 2)
    #expect(summaries.allSatisfy { $0.attributes["role"] == "alert" && $0.attributes["tabindex"] == "-1" })
    let links = page.named("a").compactMap { $0.attributes["href"] }
    #expect(links.contains("#waiting-check:composing:1") && links.contains("#with-or-for:cards.game:1"))
    #expect(page.tags.contains { $0.attributes["aria-describedby"] == "waiting-check:composing:remark" })
  }
}
