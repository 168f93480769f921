export default function OriginsScreen() { return <p>soon</p> }
