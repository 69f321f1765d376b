import Curriculum
import Foundation
import Storage
import Testing
import Tracking

@testable import OrientWeb

@Suite("A webhook's address")
struct WebhookAddressTests {
  private func refusal(of text: String, allowsPrivate: Bool = false) -> String? {
    do throws(WebhookAddress.Refusal) {
      _ = try WebhookAddress(text, allowsPrivate: allowsPrivate)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(
    "leads into the internet",
    arguments: [
      "https://example.org/hook", "https://example.org:8443/hook?a=b", "https://93.184.215.14/",
      "https://[2606:4700::1111]/",
    ])
  func open(text: String) {
    #expect(refusal(of: text) == nil)
  }

  @Test(
    "does not lead into this network unless that is allowed",
    arguments: [
      "localhost", "127.0.0.1", "127.1.2.3", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
      "0.0.0.0", "224.0.0.1", "[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]",
      "[2002:7f00:1::]",
    ])
  func closed(host: String) {
    #expect(refusal(of: "https://\(host)/") == "it leads into this server's own network")
    #expect(refusal(of: "https://\(host)/", allowsPrivate: true) == nil)
  }

  @Test("begins with https, but for this machine")
  func scheme() {
    let wanted = "it does not begin with https://"
    #expect(refusal(of: "http://example.org/", allowsPrivate: true) == wanted)
    #expect(refusal(of: "http://192.168.1.1/", allowsPrivate: true) == wanted)
    #expect(refusal(of: "http://localhost:8000/") == wanted)
    #expect(refusal(of: "ftp://example.org/") == wanted)
    #expect(refusal(of: "http://localhost:8000/", allowsPrivate: true) == nil)
    #expect(refusal(of: "http://[::1]:8000/", allowsPrivate: true) == nil)
  }

  @Test("is a URL without secrets")
  func form() {
    #expect(refusal(of: "") == "it is no URL")
    #expect(refusal(of: "https://") == "it is no URL")
    #expect(refusal(of: "https://example.org/" + String(repeating: "a", count: 2000)) == "it is no URL")
    #expect(refusal(of: "https://ada:pw@example.org/") == "it holds a name or a password")
    #expect(refusal(of: "https://example.org/#part") == "it has a part after #")
  }
}

@Suite("A webhook's signature")
struct WebhookSignatureTests {
  @Test("is what another implementation of Standard Webhooks makes of the same")
  func signature() throws {
    let secret = try #require(Data(base64Encoded: "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    let signature = WebhookSignature.of(
      "{\"test\": 2432232314}", id: DeliveryID("msg_p5jXN8AQM9LWM0D4loKWxJek"), seconds: 1_614_265_330,
      secret: Array(secret))
    #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }
}
