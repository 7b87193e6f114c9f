/// The script of the page on which anybody compares a text, in the language of browsers of the last years. It gives the answers of
/// `PasteCheck`, with the same patterns, and asks nothing of any server.
struct TextCheckScript {
  /// The texts: number, code, path, headline, rank, answer, sentences, short forms.
  let ours: String
  /// What it says.
  let say: String
  /// What short forms are called.
  let forms: String
  /// How the parts of messages are told.
  let marks: String
  /// How many hexadecimal digits of a digest tell a short form: 96 bits, of which nobody finds a second text.
  static let digits = 24

  /// When the page is old, in milliseconds since 1970.
  let old: String

  var text: String {
    #"""
    "use strict";
    const ours=[\#(ours)];
    const say={\#(say)};
    const forms={\#(forms)};
    const marks={\#(marks)};
    const old=\#(old);
    for(const k in marks)marks[k]=new RegExp(marks[k],"iu");
    const lost=/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
    const ends=/\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
    const turning=/[\u202a-\u202e\u2067]|\p{Nd}[\u061c\u200e\u200f]+\p{Nd}/u;
    const fold=t=>t.normalize("NFC").replace(lost,"").replace(/^\s*#+/gm," ").replace(/[\u2018-\u201b\u2032]/g,"'").replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/g,'"').replace(/[\u2010-\u2015]/g,"-").replace(/\u2026/g,"...").replace(/\*/g,"").replace(/[\s\u0085]+/g," ").trim().toLowerCase();
    const tight=t=>fold(t.replace(/«[^\S\n]+/g,"«").replace(/[^\S\n]+»/g,"»"));
    const bare=t=>t.replace(/^[" ]+|[" ]+$/g,"");
    const part=(f,t,q)=>f.some((_,i)=>{let r="";for(let j=i;j<f.length;j++){r+=(r?" ":"")+f[j];if(r===t)return f.some((_,k)=>k>=i&&k<=j&&!q.includes(k));if(!t.startsWith(r))return false;}return false;});
    function sha(t){const b=new TextEncoder().encode(t),w=new Uint8Array(((b.length+8>>6)+1)*64),v=new DataView(w.buffer),K=[],H=[];
    w.set(b);w[b.length]=128;v.setUint32(w.length-8,b.length/536870912);v.setUint32(w.length-4,b.length*8);
    const e=x=>(x-Math.floor(x))*4294967296|0,r=(x,n)=>x>>>n|x<<32-n;
    for(let p=2;K.length<64;p++){let d=2;while(p%d)d++;if(d===p){if(H.length<8)H.push(e(Math.sqrt(p)));K.push(e(Math.cbrt(p)));}}
    for(let o=0;o<w.length;o+=64){const W=[];let [A,B,C,D,E,F,G,I]=H;
    for(let k=0;k<64;k++){if(k<16)W[k]=v.getInt32(o+4*k);else{const x=W[k-15],y=W[k-2];W[k]=(r(x,7)^r(x,18)^x>>>3)+W[k-7]+(r(y,17)^r(y,19)^y>>>10)+W[k-16]|0;}
    const s=I+(r(E,6)^r(E,11)^r(E,25))+(E&F^~E&G)+K[k]+W[k]|0,u=(r(A,2)^r(A,13)^r(A,22))+(A&B^A&C^B&C)|0;I=G;G=F;F=E;E=D+s|0;D=C;C=B;B=A;A=s+u|0;}
    [A,B,C,D,E,F,G,I].forEach((x,k)=>{H[k]=H[k]+x|0;});}
    return H.map(x=>(x>>>0).toString(16).padStart(8,"0")).join("").slice(0,\#(Self.digits));}
    function message(t){const l=t.replace(lost,"").split(ends).map(x=>x.replace(/\s+/g," ").trim()),aside=[],subjects=[];let i=0,j=l.length,open=false;
    const is=(k,x)=>x.length<=2000&&marks[k].test(x),bare=x=>x.replace(marks.quote,""),put=x=>{if(/\p{L}/u.test(x))aside.push(x);};
    const blank=()=>{while(i<j&&!bare(l[i]))i++;while(j>i&&!bare(l[j-1]))j--;};
    l.forEach((x,k)=>{const m=x.length<=2000&&marks.chat.exec(x);if(m){aside.push(m[0].trim());l[k]=x.slice(m[0].length);}});
    for(;;){blank();if(i>=j)break;const x=bare(l[i]);
    if(is("divider",x)){put(x);i++;continue;}
    let k=i,from=false;for(;k<j;k++){const h=bare(l[k]);if(is("sender",h))from=true;else if(!is("subject",h)&&!is("header",h))break;}
    if(from&&k>=i+2){for(;i<k;i++){const h=bare(l[i]);put(h);const m=marks.subject.exec(h);if(m)subjects.push(m[1]);}continue;}
    if(is("wrote",x)){put(x);i++;}else if(i+1<j&&is("wrote",x+" "+bare(l[i+1]))){put(x+" "+bare(l[i+1]));i+=2;}else break;}
    blank();while(i<j&&is("device",bare(l[j-1]))){put(bare(l[j-1]));j--;blank();}
    let d=j-1;while(d>=i&&bare(l[d])!=="--")d--;
    if(d>=i){const low=l.slice(d+1,j).map(bare).filter(x=>x);if(low.length<=8&&low.every(x=>is("signature",x))){low.forEach(put);j=d;blank();}}
    const full=l.slice(i,j).filter(x=>x),said=full.map(bare).filter(x=>x);
    if(full.length&&full.every(x=>is("quote",x))&&(said.length>2||!said.some(x=>is("figure",x)))){open=true;for(let k=i;k<j;k++)l[k]=bare(l[k]);}
    return i<j&&(open||aside.length)?{words:l.slice(i,j).join("\n"),aside,subjects}:null;}
    const form=(o,h)=>{for(const [k,n,s] of o.x)for(let i=0;i<s.length;i+=\#(Self.digits))if(s.startsWith(h,i))return [k,n?i/\#(Self.digits):0,n];return null;};
    function find(t,w){if(!t)return null;const h=sha(t);return ours.map(o=>{const x=form(o,h);return {o,x,e:o.f.join(" ")===w?0:x?1:part(o.f,w,o.q)?2:9};}).filter(m=>m.e<9).sort((a,b)=>3*a.o.k+a.e-3*b.o.k-b.e)[0];}
    function match(r){const w=tight(r),b=bare(w);return (b!==w&&find(b,b))||find(fold(r),w);}
    const quoting=r=>{const w=tight(r),b=bare(w);return ours.find(o=>part(o.f,w,[])||part(o.f,b,[])||part(o.f.map(bare),b,[]));};
    const all=new Set(ours.flatMap(o=>o.f).flatMap(f=>[f,f+"."]));
    const pieces=t=>t.replace(/([.!?\u061f])\s+/g,"$1\n").split(/\n+/).map(p=>[p.trim(),tight(p)]).filter(p=>p[1]);
    function strangers(t){const cuts=[t,t.split(ends).map(x=>x.trim()).join("\n").split(/\n\n+/).map(x=>x.replace(/\n/g," ")).join("\n")].map(x=>{const p=pieces(x);return [p.filter(q=>!all.has(q[1])).map(q=>q[0]),p.length];});return cuts[1][0].length<cuts[0][0].length?cuts[1]:cuts[0];}
    function show(lines,o){const a=document.getElementById("answer");a.textContent=lines.filter(l=>l).join("\n");if(o){a.append("\n");const l=document.createElement("a");l.href=o.u;l.textContent=o.n+". "+o.h;a.append(l);}}
    const fill=(t,f)=>t.replace(/%([a-z])/g,(_,k)=>f[k]);
    function check(){const raw=document.getElementById("text").value;const t=fold(raw);if(!bare(t)){show([]);return;}
    if(!ours.length){show([say.unsure]);return;}
    const late=o=>o.k===0&&Date.now()>old?say.stale:"";
    const code=/^(\d+)[-\s]([0-9a-z]{6})$/.exec(t);
    if(code){const c=code[2].toUpperCase().replace(/O/g,"0").replace(/[IL]/g,"1");const o=ours.find(o=>o.c===+code[1]+"-"+c);o?show([o.s,late(o),say.pointer],o):show([say.altered]);return;}
    let m=match(raw),a=null;if(!m){a=message(raw);m=a&&match(a.words);}
    const aside=a?a.aside:[],odd=a?a.subjects.filter(s=>fold(s)&&!ours.some(o=>o.f[0]===tight(s))):[];
    if(m&&odd.length){show([say.altered,fill(say.subject,{n:m.o.n}),...odd],m.o);return;}
    const gone=o=>o.r&&ours.some(c=>c.n===o.b&&c.q.some(i=>tight(raw).includes(bare(c.f[i]))));
    if(m){const x=m.x;show([m.e===2&&gone(m.o)?m.o.r:m.o.s,turning.test(raw)?say.hidden:"",late(m.o),...(aside.length?[say.around,...aside]:[]),m.e===1?fill(x[1]?say.post:say.short,{f:forms[x[0]],i:x[1],n:x[2]}):m.e?say.part:""],m.o);return;}
    const words=a?a.words:raw,cut=/^([^]+\s)(https?:\/\/\S+)\s*$/.exec(words),rest=cut&&match(cut[1]),q=quoting(words);
    if(q){show([say.altered,fill(say.quoted,{n:q.n})],q);return;}
    if(rest){show([say.altered,fill(say.address,{n:rest.o.n,a:cut[2]})],rest.o);return;}
    const [strange,count]=strangers(words);
    show(!strange.length&&count>1?[say.altered,say.mixed]:strange.length<count?[say.altered,say.partly,...strange]:[say.altered]);}
    document.getElementById("check").addEventListener("click",check);
    """#
  }
}
