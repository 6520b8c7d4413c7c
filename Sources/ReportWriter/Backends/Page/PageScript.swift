/// The script of a page: filters, sorting, light and dark, and closing what a cell has opened. The
/// page can be read without it.
enum PageScript {
  static let text = #"""
    (function(){
    "use strict";
    var root=document.documentElement,all=function(s,n){return Array.from((n||document).querySelectorAll(s))};
    var tools=document.querySelector(".tools");
    if(!tools)return;
    tools.hidden=false;
    var theme=tools.querySelector("select");
    function setTheme(v){if(v)root.dataset.theme=v;else delete root.dataset.theme}
    try{theme.value=localStorage.getItem("theme")||""}catch(e){}
    setTheme(theme.value);
    theme.addEventListener("change",function(){setTheme(theme.value);
    try{localStorage.setItem("theme",theme.value)}catch(e){}});
    function chosen(kind){return new Set(all("input[data-kind="+kind+"]:checked").map(function(i){return i.value}))}
    function total(kind){return all("input[data-kind="+kind+"]").length}
    function filter(){
    var rows=chosen("row"),groups=chosen("group"),rowAll=rows.size===total("row"),
    groupAll=groups.size===total("group");
    all("[data-row]").forEach(function(n){n.classList.toggle("off",!rowAll&&!rows.has(n.dataset.row))});
    all("[data-group]").forEach(function(n){n.classList.toggle("off",!groupAll&&!groups.has(n.dataset.group)
    ||!rowAll&&n.dataset.row!==undefined&&!rows.has(n.dataset.row))});
    var out=tools.querySelector("output");
    out.textContent=rowAll&&groupAll?"":out.dataset.text.replace("{0}",rows.size).replace("{1}",total("row"))
    .replace("{2}",groups.size).replace("{3}",total("group"));}
    tools.addEventListener("change",filter);
    tools.addEventListener("click",function(e){
    var b=e.target.closest("button[data-set]");if(!b)return;
    all("input",b.closest("details")).forEach(function(i){i.checked=b.dataset.set==="all"});filter()});
    tools.addEventListener("submit",function(e){e.preventDefault()});
    filter();
    all("th[data-sort]").forEach(function(th){
    var button=document.createElement("button");button.type="button";
    var label=th.querySelector("span");if(!label)return;
    button.textContent=label.textContent;label.replaceWith(button);
    button.addEventListener("click",function(){
    var table=th.closest("table"),index=th.cellIndex,up=th.getAttribute("aria-sort")==="descending";
    all("th[aria-sort]",table).forEach(function(n){n.removeAttribute("aria-sort")});
    th.setAttribute("aria-sort",up?"ascending":"descending");
    function key(row){var v=row.cells[index]&&row.cells[index].dataset.value;return v===undefined?null:v}
    var numeric=th.dataset.sort==="number",body=table.tBodies[0];
    Array.from(body.rows).map(function(r,i){return{r:r,k:key(r),i:i}}).sort(function(a,b){
    if(a.k===null||b.k===null)return(a.k===null)-(b.k===null)||a.i-b.i;
    var d=numeric?Number(a.k)-Number(b.k):a.k.localeCompare(b.k,root.lang);
    return(up?d:-d)||a.i-b.i}).forEach(function(x){body.appendChild(x.r)})})});
    function close(){if(location.hash.length>1&&document.querySelector(".record:target")){
    var y=scrollY;location.hash="closed";scrollTo({top:y,behavior:"instant"});
    history.replaceState(null,"",location.pathname+location.search)}}
    document.addEventListener("keydown",function(e){if(e.key==="Escape")close()});
    document.addEventListener("click",function(e){
    var back=e.target.closest(".back");if(back){e.preventDefault();close();return}
    if(!e.target.closest(".record:target,a"))close()});
    addEventListener("beforeprint",function(){all("details.more").forEach(function(d){d.open=true})});
    })();
    """#
}
