/// The style sheet of the newsroom: system fonts, strong contrast (WCAG 2.2 AA), one column.
enum NewsroomStyle {
  static let text = """
    :root{color-scheme:light dark;--ink:#16181d;--paper:#fff;--soft:#4d535e;--link:#0b4f9c;--box:#eef3fa;--note:#fff1d6}\
    @media(prefers-color-scheme:dark){:root{--ink:#eceef2;--paper:#14161a;--soft:#b3b9c4;--link:#8fc1ff;--box:#1d2733;--note:#3b2e12}}\
    body{margin:0;background:var(--paper);color:var(--ink);font:1.06rem/1.55 system-ui,"Noto Sans","Noto Naskh Arabic",sans-serif}\
    header,main,footer{max-width:40rem;margin:0 auto;padding:.6rem 1rem}\
    header{display:flex;flex-wrap:wrap;gap:.3rem 1rem;justify-content:space-between;border-bottom:1px solid var(--soft)}\
    header p{margin:0;font-weight:600}nav a{display:inline-block;min-width:1.5rem;padding:.15rem .3rem}a{color:var(--link)}\
    .skip{position:absolute;inset-inline-start:.5rem;top:-4rem;padding:.5rem;background:var(--paper)}.skip:focus{top:.3rem}\
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}main:focus{outline:0}.print{display:none}\
    main,footer,header{overflow-wrap:anywhere}footer a,.list a,.help a{display:inline-block;padding:.15rem 0}\
    h1{font-size:1.45rem;line-height:1.25}h2{font-size:1.2rem;line-height:1.3}\
    [dir=rtl] body,[dir=rtl] article{font-size:1.15rem;line-height:1.8}\
    .help{background:var(--box);padding:.4rem 1rem;border-radius:.4rem}.help a{font-weight:700}\
    .notice{background:var(--note);padding:.1rem .4rem;border-radius:.2rem}.meta,footer{color:var(--soft);font-size:.92rem}.meta bdi{white-space:nowrap}\
    .list{padding-inline-start:1.1rem}.list li{margin:.4rem 0}textarea{width:100%;box-sizing:border-box;font:inherit;min-height:9rem}\
    button{font:inherit;padding:.5rem 1.2rem}#answer{white-space:pre-wrap;overflow-wrap:anywhere}\
    @media print{:root{--ink:#000;--paper:#fff;--soft:#333;--link:#000;--box:#fff;--note:#fff}\
    nav,footer,.skip{display:none}.print{display:block}.notice,.help{border:1px solid #000}article{break-inside:auto}}
    """
}
