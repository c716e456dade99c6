// What holds for the whole page.
export function Footer() {
  return (
    <footer class="bottom">
      <div class="bottom__inside">
        <p>
          Everything is simulated in this browser. Nothing you type or open leaves it, and nothing is kept when you
          close the page: use the link or the file to keep your work.
        </p>
        <p>
          remit {__VERSION__} is a research model, not an NHS service and not a forecast. Many of its numbers are
          assumptions; each says so where it stands.
        </p>
      </div>
    </footer>
  );
}
