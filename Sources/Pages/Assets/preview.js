// Loads the page anew when a file was saved. Without it, the page has a link that does the same.
{
  const shown = document.currentScript.dataset.edition;
  new EventSource("/preview/events").onmessage = (event) => {
    if (event.data !== shown) location.reload();
  };
}
