/// The style sheet of the page: readable at night, on a phone and on paper; severity is told by words and line styles,
/// not by colour alone.
enum HTMLStyle {
  static let text = """
    :root { color-scheme: light dark; --ink: #1b1b1f; --paper: #fff; --soft: #5a5a66; --line: #d8d8de;
      --error: #a1121f; --warning: #7a4b00; --advice: #15518f; --error-bg: #fde4e4; --warning-bg: #fff0cf; --advice-bg: #e1eefc; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececf1; --paper: #17171b; --soft: #a8a8b4; --line: #3a3a42;
      --error: #ff9a9a; --warning: #ffca72; --advice: #93c4ff; --error-bg: #4a1a1e; --warning-bg: #463309; --advice-bg: #16324f; } }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Noto Sans", "Noto Naskh Arabic", sans-serif; }
    main, footer { max-width: 46rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.3rem; overflow-wrap: anywhere; }
    h2 { font-size: 1rem; margin: 0; }
    .verdict { border-inline-start: .4rem solid var(--soft); padding: .4rem .8rem; }
    .verdict.blocked { border-color: var(--error); }
    .verdict.advised { border-color: var(--warning); }
    .draft { white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; border: 1px solid var(--line);
      border-radius: .4rem; padding: 1rem; font-size: 1.05rem; }
    .draft[dir="rtl"] { font-size: 1.2rem; line-height: 1.9; }
    mark { color: inherit; border-radius: .15rem; padding: 0 .1rem; text-decoration-thickness: .12rem; }
    mark.error { background: var(--error-bg); text-decoration: underline solid var(--error); }
    mark.warning { background: var(--warning-bg); text-decoration: underline dashed var(--warning); }
    mark.advice { background: var(--advice-bg); text-decoration: underline dotted var(--advice); }
    a.number { font-size: .7em; vertical-align: super; color: var(--ink); margin-inline: .1em .2em; }
    .findings { padding-inline-start: 1.8rem; }
    .findings li { margin: 1.2rem 0; padding-inline-start: .4rem; break-inside: avoid; }
    .severity { text-transform: uppercase; font-size: .8em; letter-spacing: .04em; }
    li.error .severity { color: var(--error); }
    li.warning .severity { color: var(--warning); }
    li.advice .severity { color: var(--advice); }
    blockquote { margin: .4rem 0; padding-inline-start: .8rem; border-inline-start: .2rem solid var(--line); overflow-wrap: anywhere; }
    .place, footer { color: var(--soft); font-size: .9rem; margin: .2rem 0; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .4rem 0; }
    dt { color: var(--soft); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .control { border: 1px solid var(--error); font: .7em monospace; padding: 0 .2em; }
    li:target { outline: .15rem solid var(--advice); outline-offset: .4rem; }
    @media print { main, footer { max-width: none; padding: 0; } .draft { border-color: #999; } article { break-after: page; } }
    """
}
